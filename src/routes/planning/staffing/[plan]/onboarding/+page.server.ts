import { textsIn } from '#texts/index.ts'
import { chosen } from '#ui/forms.ts'
import { act } from '../../parts/acting.ts'
import type { Actions, PageServerLoad } from './$types'

/** What the agreed shares of who is new make of the groups; nothing is taken over by looking. */
export const load: PageServerLoad = async ({ locals, parent }) => {
  const { office, actor } = locals
  const { plan, site } = await parent()
  const read = await office.staffing.readOnboarding(actor, { site, plan: plan.id })
  return read.ok ? { groups: read.groups, unmatched: read.unmatched } : { groups: [], unmatched: [] }
}

export const actions: Actions = {
  take: (event) => {
    const { tr } = textsIn('de')
    return act(
      event,
      'onboarding',
      async (form, command) => {
        const groups = chosen(form, 'groups')
        if (groups.length === 0) return { errors: { groups: tr('staffing.measured.nothingChosen') } }
        return event.locals.office.staffing.takeOnboarding(event.locals.actor, { ...command, groups })
      },
      () => `/planning/staffing/${event.params.plan}/hours?told=figures`,
    )
  },
}
