import { act } from '../parts/acting.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  /** The version before the one that is shown becomes valid again, as a new one. */
  undo: (event) =>
    act(
      event,
      'undo',
      (_, command) =>
        event.locals.office.staffing.restoreRevision(event.locals.actor, {
          ...command,
          restore: command.version - 1,
        }),
      () => `/planning/staffing/${event.params.plan}?told=undone`,
    ),
}
