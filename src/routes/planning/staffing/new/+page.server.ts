import { redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, typed, typedShort } from '#ui/forms.ts'
import { number } from '../parts/figures.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { refused } from '../parts/acting.ts'
import { planOf } from '../parts/plan.ts'
import type { Actions, PageServerLoad } from './$types'

const ZONE = 'Europe/Berlin'

/** The form for a new plan, or for a copy of one. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office } = locals
  const asked = url.searchParams.get('from')
  const source = asked === null ? null : await planOf(locals, asked)
  const { siteId } = siteOf(locals, url)
  const next = office.ground.clock.now().toZonedDateTimeISO(ZONE).year + 1
  const { t, tr } = textsIn('de')
  const year = source ? source.plan.year + 1 : next
  return {
    site: source?.site ?? siteId,
    from: source && { id: source.plan.id, name: source.plan.name },
    values: {
      name: source ? nameFor(source.plan.name, source.plan.year, year) : '',
      ...{ year: String(year), convention: 'kgst-2022' },
    },
    conventions: office.staffing.conventions.map(({ key, nameDe, sits, parts, section, year: edition }) => {
      const percent = number(parts.reduce((sum, part) => sum + part.percent, 0))
      const source = t('staffing.convention.source', { source: `${section} (${edition})` })
      return {
        value: key,
        label: nameDe,
        hint: `${tr(`staffing.sits.${sits}`, { percent }).text}. ${source}`,
      }
    }),
    requestKey: office.ground.ids.uuid(),
  }
}

/** "Ausländerbehörde 2027" of "Ausländerbehörde 2026"; without a year in it, the year is added. */
function nameFor(name: string, old: number, year: number): string {
  return name.includes(String(old)) ? name.replace(String(old), String(year)) : `${name} ${year}`
}

export const actions: Actions = {
  create: async ({ locals, request }) => {
    const form = await request.formData()
    const convention = locals.office.staffing.conventions.find(
      ({ key }) => key === typedShort(form, 'convention'),
    )
    if (!convention)
      return refused(locals.office, form, { ok: false, refusal: 'unknown-convention', field: 'convention' })
    const made = await locals.office.staffing.createPlan(locals.actor, {
      ...{ site: Number(typedShort(form, 'site')) || 0, name: typed(form, 'name'), year: yearIn(form) },
      ...{ convention: convention.key, key: keyOfForm(form, 'staffing-create') },
    })
    if (!made.ok) return refused(locals.office, form, made)
    redirect(303, `/planning/staffing/${made.plan}?told=created`)
  },
  copy: async ({ locals, request }) => {
    const form = await request.formData()
    const made = await locals.office.staffing.copyPlan(locals.actor, {
      ...{ site: Number(typedShort(form, 'site')) || 0, plan: typedShort(form, 'from') },
      ...{ name: typed(form, 'name'), year: yearIn(form), key: keyOfForm(form, 'staffing-copy') },
    })
    if (!made.ok) return refused(locals.office, form, made)
    redirect(303, `/planning/staffing/${made.plan}?told=copied`)
  },
}

/** What is no year is none the act takes. */
const yearIn = (form: FormData): number => {
  const text = typedShort(form, 'year')
  return /^\d{4}$/u.test(text) ? Number(text) : 0
}
