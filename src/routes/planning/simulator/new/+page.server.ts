import { error, redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { offIn, offPage } from '#ui/evaluation-off.ts'
import { keyOfForm, typed, typedShort } from '#ui/forms.ts'
import { dayToType, dayTyped } from '#ui/typed-day.ts'
import { numberTyped } from '#ui/typed-number.ts'
import { dialsOfForm, numberIn, valuesOfDials } from '../parts/dials.ts'
import { refusedHere } from '../parts/refused.ts'
import { sitesHere, teamNames } from '../parts/sites.ts'
import type { Actions, PageServerLoad } from './$types'

/** The office as it is, or an earlier run, to be turned and played. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { site } = await sitesHere(locals, url)
  const copy = url.searchParams.get('copy')
  const start = await office.simulator.readStart(actor, { site, copy })
  const off = start.ok ? null : offIn(start)
  if (off) offPage(off)
  if (!start.ok) error(start.refusal === 'not-permitted' ? 403 : 404, start.refusal)
  const { figures, copied } = start
  const { limits, bounds } = office.simulator
  const today = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  return {
    ...{ site, limits, bounds, requestKey: office.ground.ids.uuid() },
    copied: copied?.name ?? null,
    figures: figures && { mark: figures.mark, from: figures.from ?? '', sources: figures.sources },
    teams: figures?.dials.teams.map(({ team, name }) => ({ team, name })) ?? [],
    now: figures ? valuesOfDials(figures.dials) : {},
    values: {
      ...(figures && valuesOfDials(copied?.dials ?? figures.dials)),
      ...startOf(copied, today, office.ground.chance.below(SEEDS) + 1, limits.repeatsOfADay),
    } as Record<string, string>,
  }
}

/** Short enough to be told on the phone. */
const SEEDS = 9999

/** A run that is copied keeps days and chance, so that both can be laid side by side. */
function startOf(
  copied: { name: string; days: number; repeats: number; seed: number; firstDay: Temporal.PlainDate } | null,
  today: Temporal.PlainDate,
  seed: number,
  repeats: number,
) {
  if (copied)
    return {
      ...{ name: copied.name, kind: copied.days === 1 ? 'day' : 'period', days: String(copied.days) },
      ...{
        firstDay: dayToType(String(copied.firstDay)),
        repeats: String(copied.repeats),
        seed: String(copied.seed),
      },
      twin: '',
    }
  const monday = today.add({ days: 8 - today.dayOfWeek })
  const day = { kind: 'day', firstDay: dayToType(String(monday)), days: '28', repeats: String(repeats) }
  return { ...day, seed: String(seed), twin: 'yes' }
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    const { office, actor } = locals
    const { t } = textsIn('de')
    const site = numberTyped(typedShort(form, 'site')) ?? 0
    const from = typedShort(form, 'from')
    const name = typed(form, 'name')
    const teams = [...form.keys()]
      .filter((it) => it.startsWith('desks.'))
      .map((it) => it.slice('desks.'.length))
    const isDay = typed(form, 'kind') !== 'period'
    const started = await office.simulator.startRun(actor, {
      site,
      ...{ name, from: from === '' ? null : from, baseMark: typed(form, 'mark') },
      firstDay: dayTyped(typedShort(form, 'firstDay')),
      days: isDay ? 1 : numberIn(form, 'days'),
      ...{ repeats: numberIn(form, 'repeats'), seed: numberIn(form, 'seed') },
      dials: dialsOfForm(form, teams),
      twinName:
        typed(form, 'twin') === 'yes'
          ? t('simulator.new.twinName', { name: name.slice(0, TWIN_NAME) })
          : null,
      key: keyOfForm(form, 'simulator-start'),
    })
    if (!started.ok) return refusedHere(form, started, await teamNames(locals, site))
    redirect(303, `/planning/simulator/${started.run}?told=started`)
  },
}

/** The name of the unchanged run has to fit as well. */
const TWIN_NAME = 100
