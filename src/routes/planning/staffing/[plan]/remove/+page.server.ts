import { act } from '../../parts/acting.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  remove: (event) =>
    act(
      event,
      'delete',
      (_, command) => event.locals.office.staffing.deletePlan(event.locals.actor, command),
      () => '/planning/staffing?told=removed',
    ),
}
