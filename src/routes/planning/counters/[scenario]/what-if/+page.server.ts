import { redirect } from '@sveltejs/kit'
import type { Scenario } from '#office/counters/index.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed } from '#ui/forms.ts'
import { numberTyped } from '#ui/typed-number.ts'
import { faultWords } from '../../parts/fault-words.ts'
import { examplesOf, leversIn, type Asked } from '../../parts/levers-form.ts'
import { headOf, scenarioAt, weekdayOf } from '../../parts/reading.ts'
import type { Actions, PageServerLoad } from './$types'

/** The question stands in the address: it can be sent to a colleague, and nothing is kept until somebody says so. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const found = await scenarioAt(locals, params.scenario)
  const { counters } = locals.office
  const asked = leversIn(url.searchParams)
  const { tr, maybe } = textsIn('de')
  const answer =
    asked.levers.length > 0 && Object.keys(asked.errors).length === 0
      ? await counters.whatIf(found.setting, asked.levers)
      : null
  const refused = answer && !answer.ok ? answer : null
  const faults = answer?.ok ? counters.faultsOf(answer.scenario) : []
  const words =
    refused && (maybe(`counters.refusals.${refused.refusal}`) ?? tr('counters.refusals.lever-unlikely'))
  const whatIf = answer?.ok ? answer : null
  return {
    scenario: headOf(found),
    ...{ values: asked.values, query: asked.levers.length > 0 ? url.search : '' },
    errors: { ...asked.errors, ...(refused && words && { [FIRST_FIELD[refused.lever]]: words }) },
    faults: Object.values(faultWords(faults)),
    ...examplesFor(locals, found.setting),
    days: found.setting.days.map(({ weekday }) => weekday),
    result: whatIf && {
      before: whatIf.before,
      after: whatIf.after,
      notes: whatIf.notes,
      bands: whatIf.bands,
      assumptions: counters.assumptionsOf(whatIf.scenario),
    },
    overbooking: whatIf && overbookingOf(locals, asked, whatIf.scenario.noShow.share),
    weekday: whatIf && weekdayOf(url.searchParams.get('day') ?? dayMeant(asked), whatIf.after.days),
    target: found.setting.target.minutes,
    isPatient: found.setting.patience === null,
    requestKey: locals.office.ground.ids.uuid(),
  }
}

/** Only what can be reckoned here is offered; of the rest somebody reads why. */
function examplesFor({ office }: App.Locals, setting: Scenario) {
  const { maybe, t } = textsIn('de')
  const judged = examplesOf(setting).map((example) => ({
    ...example,
    pulled: office.counters.pullAll(setting, leversIn(new URLSearchParams(example.query)).levers),
  }))
  return {
    examples: judged.flatMap(({ name, query, pulled }) => (pulled.ok ? [{ name, query }] : [])),
    notHere: judged.flatMap(({ name, pulled }) =>
      pulled.ok
        ? []
        : [
            {
              name,
              why:
                maybe(`counters.refusals.${pulled.refusal}`)?.text ?? t('counters.refusals.lever-unlikely'),
            },
          ],
    ),
  }
}

/** The field a refused lever is told at. */
const FIRST_FIELD = {
  ...{ close: 'closeFrom', desks: 'desksFrom', window: 'weeks', overbook: 'places', breaks: 'breakMinutes' },
  ...{ appointments: 'bookShare', service: 'servicePercent', arrivals: 'arrivalsPercent' },
} as const

/** The day a lever is about is the one to look at first. */
function dayMeant({ levers }: Asked): string | null {
  const lever = levers.find(({ kind }) => kind === 'desks')
  return lever?.kind === 'desks' && lever.weekdays[0] ? String(lever.weekdays[0]) : null
}

function overbookingOf({ office }: App.Locals, { levers, values }: Asked, noShow: number) {
  const lever = levers.find(({ kind }) => kind === 'overbook')
  if (lever?.kind !== 'overbook') return null
  const cost = (name: 'idleCost' | 'excessCost') => numberTyped(values[name] ?? '') ?? 0
  const question = {
    places: lever.places,
    extra: lever.extra,
    noShow,
    idleCost: cost('idleCost'),
    excessCost: cost('excessCost'),
  }
  return { ...office.counters.overbookAnswer(question), places: lever.places, noShow }
}

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const form = await request.formData()
    const found = await scenarioAt(locals, params.scenario)
    const asked = leversIn(new URLSearchParams(typed(form, 'query')))
    const pulled = locals.office.counters.pullAll(found.setting, asked.levers)
    const { tr, maybe } = textsIn('de')
    if (!pulled.ok || Object.keys(asked.errors).length > 0)
      return refuseForm(form, { name: tr('counters.refusals.lever-unlikely') })
    const key = keyOfForm(form, 'counters-what-if')
    const made = await locals.office.counters.createScenario(locals.actor, {
      ...{
        site: found.site,
        area: found.area,
        note: found.note,
        basedOn: found.id,
        setting: pulled.scenario,
      },
      name: typed(form, 'name'),
      ...(key !== undefined && { key }),
    })
    if (made.ok) redirect(303, `/planning/counters/${made.scenario}?told=created`)
    const words = maybe(`counters.refusals.${made.refusal}`) ?? tr('counters.refusals.figures-wrong')
    const status = made.refusal === 'not-permitted' ? 403 : 409
    return refuseForm(form, { name: words, ...faultWords(locals.office.counters.faultsIn(made)) }, { status })
  },
}
