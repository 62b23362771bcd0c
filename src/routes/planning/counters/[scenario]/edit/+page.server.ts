import { fail, redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed, typedShort, type FieldErrors } from '#ui/forms.ts'
import { faultWords } from '../../parts/fault-words.ts'
import { headOf, scenarioAt, sitesOf } from '../../parts/reading.ts'
import { columnFrom, dayValues, minuteIn, settingFrom, valuesOf, type Unread } from '../../parts/values.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const found = await scenarioAt(locals, params.scenario)
  const { setting } = found
  const weekday = weekdayAsked(url.searchParams.get('day'))
  const day = setting.days.find((one) => one.weekday === weekday)
  return {
    ...{ scenario: headOf(found), weekday, area: found.area },
    teams: (await sitesOf(locals)).find(({ id }) => id === found.site)?.teams ?? [],
    values: { ...valuesOf(setting), ...(day && dayValues(day)) },
    days: setting.days.map((one) => one.weekday),
    open: day?.open ?? [],
    origins: setting.origins,
    told: url.searchParams.get('told'),
    requestKey: locals.office.ground.ids.uuid(),
  }
}

const weekdayAsked = (text: string | null): number =>
  ['1', '2', '3', '4', '5', '6'].includes(text ?? '') ? Number(text) : 1

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const form = await request.formData()
    const found = await scenarioAt(locals, params.scenario)
    const weekday = weekdayAsked(typedShort(form, 'weekday'))
    const { setting, unread } = settingFrom(textOf(form), found.setting, weekday)
    if (Object.keys(unread).length > 0) return refuseForm(form, unreadWords(unread))
    const key = keyOfForm(form, 'counters-change')
    const saved = await locals.office.counters.changeScenario(locals.actor, {
      ...{ scenario: found.id, site: found.site, version: Number(typedShort(form, 'version')) || 0 },
      ...{ area: typedShort(form, 'area'), name: typed(form, 'name'), note: typed(form, 'note'), setting },
      imported: (['walkIns', 'booked'] as const).filter((name) => form.has(`imported.${name}`)),
      ...(key !== undefined && { key }),
    })
    if (saved.ok) redirect(303, `/planning/counters/${found.id}/edit?day=${weekday}&told=saved`)
    const faults = locals.office.counters.faultsIn(saved)
    const { tr, maybe } = textsIn('de')
    const words = maybe(`counters.refusals.${saved.refusal}`) ?? tr('counters.refusals.figures-wrong')
    return refuseForm(
      form,
      { [saved.field && faults.length === 0 ? saved.field : '']: words, ...faultWords(faults) },
      { status: saved.refusal === 'not-permitted' ? 403 : 409 },
    )
  },
  /** Nothing is kept: the numbers stand in the form, with everything else typed there. */
  take: async ({ request, locals, params }) => {
    const form = await request.formData()
    await scenarioAt(locals, params.scenario)
    const { tr, maybe } = textsIn('de')
    const asked = typedShort(form, 'column')
    const column = asked === 'booked' || asked === 'desks' ? asked : 'walkIns'
    const from = minuteIn(typed(form, 'pasteFrom') || '8:00')
    if (from === null) return refuseForm(form, { pasteFrom: tr('counters.faults.time-form') })
    const taken = columnFrom(typed(form, 'pasted'), column, weekdayAsked(typedShort(form, 'weekday')), from)
    if ('why' in taken)
      return refuseForm(form, { pasted: maybe(`counters.faults.${taken.why}`, taken.figures) ?? '' })
    const { data } = refuseForm(form, {})
    return fail(422, {
      errors: {} as FieldErrors,
      values: { ...data.values, ...taken.values, pasted: '' },
      taken: taken.count,
    })
  },
}

/** Every text field; a grid has some hundred. */
const textOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])),
  )

function unreadWords(unread: Unread): FieldErrors {
  const { tr, maybe } = textsIn('de')
  return Object.fromEntries(
    Object.entries(unread).map(([field, { why, figures }]) => [
      field,
      maybe(`counters.faults.${why}`, figures) ?? tr('counters.faults.not-a-number'),
    ]),
  )
}
