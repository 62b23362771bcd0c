import { actorsOf, lockSeeding, SITE } from '#office/demo/index.ts'
import type { Office } from '#office/office.ts'
import { textsIn } from '#texts/index.ts'

/** Two weeks, once: enough to tell such a difference from chance, and played within seconds beside the pages. */
const WEEKS = 2
const SEED = 2015
type Runs = Pick<Office['simulator'], 'readRuns' | 'readStart' | 'startRun'>

/** Nobody sits at one of its desks in these weeks. */
const AREA = 'reception'

/**
 * The demonstration's simulator has two runs: the office as it is, and with half a reception. They are asked for once and
 * played beside the pages like everybody's.
 */
export async function tellDemoSimulator(
  office: Pick<Office, 'ground'> & { readonly simulator: Runs },
): Promise<void> {
  const { ground, simulator } = office
  const head = (await actorsOf(ground.db, ['leitung'])).get('leitung')
  if (!head) return
  // Other processes that open the demonstration at this moment wait here and then find it told.
  await ground.db.transaction().execute(async (tx) => {
    await lockSeeding(tx)
    const known = await simulator.readRuns(head, { site: SITE })
    const start = await simulator.readStart(head, { site: SITE, copy: null })
    if (!known.ok || known.runs.length > 0 || !start.ok || !start.figures) return
    const { dials, mark } = start.figures
    const today = ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
    const { t } = textsIn('de')
    const name = t('simulator.demo.name')
    const asked = await simulator.startRun(head, {
      ...{ site: SITE, name, from: null, baseMark: mark, twinName: t('simulator.new.twinName', { name }) },
      ...{ firstDay: today.add({ days: 8 - today.dayOfWeek }), days: WEEKS * 7, repeats: 1, seed: SEED },
      dials: {
        ...dials,
        teams: dials.teams.map((it) => (it.team === AREA ? { ...it, away: 1 } : it)),
        hours: dials.hours.map(({ weekday, spans }) => ({
          weekday,
          text: spans.map(({ from, to }) => `${from}–${to}`).join(', '),
        })),
      },
    })
    if (!asked.ok) throw new Error(`the demonstration's runs could not be told: ${JSON.stringify(asked)}`)
  })
}
