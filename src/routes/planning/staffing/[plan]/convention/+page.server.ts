import { textsIn } from '#texts/index.ts'
import { typedShort } from '#ui/forms.ts'
import { act } from '../../parts/acting.ts'
import type { Actions, PageServerLoad } from './$types'

/** The same tasks under every convention that holds in the plan's year. */
export const load: PageServerLoad = async ({ locals, parent }) => {
  const { plan } = await parent()
  const { rows } = locals.office.staffing.compareConventions(plan)
  return {
    compared: rows,
    options: rows.flatMap(({ key, convention }) =>
      convention ? [{ value: key, label: convention.nameDe }] : [],
    ),
  }
}

export const actions: Actions = {
  choose: (event) => {
    const { office, actor } = event.locals
    return act(
      event,
      'convention',
      async (form, command) => {
        const chosen = office.staffing.conventions.find(({ key }) => key === typedShort(form, 'convention'))
        if (!chosen)
          return { errors: { convention: textsIn('de').tr('staffing.refusals.unknown-convention') } }
        const setupIn = typedShort(form, 'setupIn') === 'verteilzeit' ? 'verteilzeit' : 'case'
        return office.staffing.chooseConvention(actor, { ...command, convention: chosen.key, setupIn })
      },
      () => `/planning/staffing/${event.params.plan}/convention?told=convention`,
      undefined,
      ({ convention, setupIn = 'case' }) => ({ convention, setupIn }),
    )
  },
}
