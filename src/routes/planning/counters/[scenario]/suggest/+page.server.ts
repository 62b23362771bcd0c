import { redirect } from '@sveltejs/kit'
import type { Scenario } from '#office/counters/index.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed } from '#ui/forms.ts'
import { faultWords } from '../../parts/fault-words.ts'
import { headOf, scenarioAt, weekdayOf } from '../../parts/reading.ts'
import { settingFrom, valuesOf } from '../../parts/values.ts'
import type { Actions, PageServerLoad } from './$types'

const FIELDS = ['targetMinutes', 'targetShare', 'minDesks', 'maxDesks', 'longestAtDesk'] as const

/** The target stands in the address; without one it is the scenario's own. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const found = await scenarioAt(locals, params.scenario)
  const { setting, errors, values } = asked(locals, found.setting, url.searchParams)
  const days = Object.keys(errors).length === 0 ? await locals.office.counters.suggest(setting) : []
  return {
    ...{ scenario: headOf(found), errors, values, days, query: url.search },
    target: setting.target,
    longest: setting.longestAtDesk,
    weekday: weekdayOf(url.searchParams.get('day'), days),
    requestKey: locals.office.ground.ids.uuid(),
  }
}

function asked({ office }: App.Locals, base: Scenario, query: URLSearchParams) {
  const { maybe } = textsIn('de')
  const typedIn = Object.fromEntries(
    FIELDS.flatMap((name) => (query.has(name) ? [[name, query.get(name)!.slice(0, 12)]] : [])),
  )
  // Fields the form does not have stay those of the scenario.
  const values = { ...valuesOf(base), ...typedIn }
  const { setting, unread } = settingFrom(values, base, 0)
  const words = Object.entries(unread).map(
    ([field, { why }]) => [field, maybe(`counters.faults.${why}`) ?? ''] as const,
  )
  const faults = office.counters
    .faultsOf(setting)
    .filter(({ field }) => FIELDS.some((name) => name === field))
  return { setting, values, errors: { ...faultWords(faults), ...Object.fromEntries(words) } }
}

export const actions: Actions = {
  keep: async ({ request, locals, params }) => {
    const form = await request.formData()
    const found = await scenarioAt(locals, params.scenario)
    const { counters } = locals.office
    const { setting, errors } = asked(locals, found.setting, new URLSearchParams(typed(form, 'query')))
    const { tr, maybe } = textsIn('de')
    if (Object.keys(errors).length > 0)
      return refuseForm(form, { name: tr('counters.refusals.figures-wrong') })
    const key = keyOfForm(form, 'counters-suggested')
    const made = await counters.createScenario(locals.actor, {
      ...{
        site: found.site,
        area: found.area,
        note: found.note,
        basedOn: found.id,
        name: typed(form, 'name'),
      },
      setting: counters.withSuggested(setting, await counters.suggest(setting)),
      ...(key !== undefined && { key }),
    })
    if (made.ok) redirect(303, `/planning/counters/${made.scenario}?told=created`)
    const words = maybe(`counters.refusals.${made.refusal}`) ?? tr('counters.refusals.figures-wrong')
    return refuseForm(form, { name: words }, { status: made.refusal === 'not-permitted' ? 403 : 409 })
  },
}
