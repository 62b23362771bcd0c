import { typed, typedShort } from '#ui/forms.ts'
import { act } from '../../parts/acting.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  save: (event) =>
    act(
      event,
      'rename',
      (form, command) => {
        const year = typedShort(form, 'year')
        return event.locals.office.staffing.renamePlan(event.locals.actor, {
          ...{ ...command, name: typed(form, 'name'), year: /^\d{4}$/u.test(year) ? Number(year) : 0 },
        })
      },
      () => `/planning/staffing/${event.params.plan}?told=renamed`,
      undefined,
      ({ name, year }) => ({ name, year: String(year) }),
    ),
}
