import type { AnnualMinutes, Group, Plan } from '#office/staffing/index.ts'
import { textsIn } from '#texts/index.ts'
import { typedShort } from '#ui/forms.ts'
import { act } from '../../parts/acting.ts'
import { absencesAsked, builtOf } from '../../parts/build.ts'
import { groupField, groupsOfForm, rowsFor, valuesOfGroups } from '../../parts/groups-form.ts'
import { planOf } from '../../parts/plan.ts'
import type { Actions, PageServerLoad } from './$types'

/** Groups and the build-up of their annual minutes; absences may be tried out without changing anything. */
export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { plan, site } = await parent()
  const counted = await locals.office.staffing.readOnboarding(locals.actor, { site, plan: plan.id })
  const asked = absencesAsked(url.searchParams, plan, locals.office.staffing.usualLeave(plan.year))
  const built = builtOf(locals.office, plan, asked.absences)
  const isWrong = Object.keys(asked.errors).length > 0
  return {
    /** Somebody new is agreed to count less than the plan says. */
    isOnboardingOpen:
      counted.ok &&
      (counted.unmatched.length > 0 ||
        counted.groups.some(({ taught, now, proposed }) => taught > 0 && now !== proposed)),
    rows: rowsFor(plan.groups.length),
    groupValues: valuesOfGroups(plan),
    build: {
      ...{ values: asked.values, free: asked.free, tables: isWrong || !asked.isKnown ? [] : built.tables },
      errors: isWrong ? asked.errors : asked.isKnown ? built.errors : {},
    },
  }
}

export const actions: Actions = {
  groups: (event) => {
    const { office, actor } = event.locals
    return act(
      event,
      'groups',
      (form, command) => {
        const { groups, errors } = groupsOfForm(form, office.staffing.bounds, () => office.ground.ids.uuid())
        if (Object.keys(errors).length > 0) return Promise.resolve({ errors })
        return office.staffing.saveGroups(actor, { ...command, groups })
      },
      () => `/planning/staffing/${event.params.plan}/hours?told=groups`,
      groupField,
      valuesOfGroups,
    )
  },
  /** Takes the shown build-up, or the published values, into every group they speak of. */
  annual: (event) => {
    const { office, actor } = event.locals
    return act(
      event,
      'annual',
      async (form, command) => {
        const { plan } = await planOf(event.locals, command.plan)
        const asked = absencesAsked(form, plan, office.staffing.usualLeave(plan.year))
        const { tables, errors } = builtOf(office, plan, asked.absences)
        const wrong = { ...errors, ...asked.errors }
        if (Object.keys(wrong).length > 0) return { errors: wrong }
        const from = typedShort(form, 'from') === 'published' ? 'published' : 'built-up'
        const annual: AnnualMinutes = { from, source: sourceOf(plan, from), absences: asked.absences }
        return office.staffing.saveGroups(actor, {
          ...command,
          groups: withMinutes(plan, tables, from),
          annual,
        })
      },
      () => `/planning/staffing/${event.params.plan}/hours?told=annual`,
    )
  },
}

type Tables = ReturnType<typeof builtOf>['tables']

function withMinutes({ groups, year }: Plan, tables: Tables, from: 'published' | 'built-up'): Group[] {
  return groups.map((group) => {
    const built = tables.find(({ weeklyHours }) => weeklyHours === group.weeklyHours)
    if (from === 'built-up' && built)
      return { ...group, annualMinutes: built.minutes, source: sourceText(year) }
    if (built?.published)
      return { ...group, annualMinutes: built.published.minutes, source: built.published.name }
    return group
  })
}

const sourceText = (year: number): string =>
  textsIn('de').t('staffing.hours.builtSource', { year: String(year) })
const sourceOf = ({ year, annual }: Plan, from: 'published' | 'built-up'): string =>
  from === 'built-up'
    ? sourceText(year)
    : annual.from === 'published'
      ? annual.source
      : 'KGSt-Bericht 11/2022'
