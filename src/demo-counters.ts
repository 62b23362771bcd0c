import type { Scenario } from '#office/counters/index.ts'
import { actorsOf, lockSeeding, SITE } from '#office/demo/index.ts'
import type { Office } from '#office/office.ts'
import { textsIn } from '#texts/index.ts'

type Counters = Pick<
  Office['counters'],
  'scenariosOf' | 'createScenario' | 'learnScenario' | 'usualScenario' | 'GRID' | 'QUARTERS' | 'HALVES'
>

/** Invented: the later somebody books, the likelier she comes. Days ahead, appointments, missed. */
const LEADS = [
  { from: 0, to: 7, n: 420, missed: 21 },
  { from: 8, to: 14, n: 310, missed: 28 },
  { from: 15, to: 28, n: 330, missed: 50 },
  { from: 29, to: 60, n: 440, missed: 101 },
]
/** Invented: an area that books up to 45 days ahead; 210 of 1,400 appointments are missed. */
const FAR_LEADS = [
  { from: 0, to: 7, n: 400, missed: 24 },
  { from: 8, to: 14, n: 300, missed: 33 },
  { from: 15, to: 28, n: 300, missed: 54 },
  { from: 29, to: 45, n: 400, missed: 99 },
]
/** The busy Thursday every text on counters knows: visitors a minute and desks, half hour by half hour from eight on. */
const PER_MINUTE = [0.9, 0.8, 0.6, 0.5, 0.45, 0.4, 0.4, 0.35, 0.35, 0.3, 0.3, 0.1]
const DESKS = [4, 4, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2]

/**
 * The demonstration's head of office has three scenarios: an area as its own visits describe it (or usual figures, where there
 * are too few), the same area with booked slots, for every what-if that speaks of appointments, and a reception on a
 * Thursday on which four desks become two. Told once.
 */
export async function tellDemoCounters(
  office: Pick<Office, 'ground'> & { readonly counters: Counters },
): Promise<void> {
  const { ground, counters } = office
  const head = (await actorsOf(ground.db, ['leitung'])).get('leitung')
  if (!head) return
  // Other processes that open the demonstration at this moment wait here and then find it told.
  await ground.db.transaction().execute(async (tx) => {
    await lockSeeding(tx)
    if ((await counters.scenariosOf(head)).length > 0) return
    const { t } = textsIn('de')
    const { year } = ground.clock.now().toZonedDateTimeISO('Europe/Berlin')
    const usual = counters.usualScenario(year)
    const area = {
      site: SITE,
      area: 'temporary',
      name: t('counters.demo.area'),
      note: t('counters.demo.areaNote'),
    }
    const learned = await counters.learnScenario(head, area)
    const told = [
      learned.ok
        ? learned
        : await counters.createScenario(head, {
            ...area,
            setting: { ...usual, noShow: { share: 0.133, leads: LEADS } },
          }),
      await counters.createScenario(head, {
        ...area,
        name: t('counters.demo.booked'),
        note: t('counters.demo.bookedNote'),
        setting: withBooked(usual),
      }),
      await counters.createScenario(head, {
        ...{
          site: SITE,
          area: 'reception',
          name: t('counters.demo.thursday'),
          note: t('counters.demo.thursdayNote'),
        },
        setting: thursday(usual, counters),
      }),
    ]
    const refused = told.find(({ ok }) => !ok)
    if (refused)
      throw new Error(`the demonstration's scenarios could not be told: ${JSON.stringify(refused)}`)
  })
}

/** Open on Tuesday as on Thursday, so that there is an afternoon to close. */
function withBooked(usual: Scenario): Scenario {
  const long = usual.days.find(({ weekday }) => weekday === 4)
  const days = usual.days.map((day) => (day.weekday === 2 && long ? { ...long, weekday: day.weekday } : day))
  return { ...usual, days, bookingWeeks: 7, noShow: { share: 0.15, leads: FAR_LEADS } }
}

function thursday(usual: Scenario, { GRID, QUARTERS, HALVES }: Counters): Scenario {
  const first = (480 - GRID.from) / GRID.half
  const day: Scenario['days'][number] = {
    ...{ weekday: 4, open: [{ from: 480, to: 840 }] },
    walkIns: Array.from(
      { length: QUARTERS },
      (_, n) => (PER_MINUTE[Math.floor(n / 2) - first] ?? 0) * GRID.quarter,
    ),
    booked: Array.from({ length: QUARTERS }, () => 0),
    desks: Array.from({ length: HALVES }, (_, n) => DESKS[n - first] ?? 0),
  }
  const closed = { open: [], walkIns: day.booked, booked: day.booked, desks: day.desks.map(() => 0) }
  return {
    ...usual,
    days: usual.days.map((one) => (one.weekday === 4 ? day : { ...one, ...closed })),
    service: { mean: 5, cv: 1 },
    breaks: { ...usual.breaks, minutes: 0 },
  }
}
