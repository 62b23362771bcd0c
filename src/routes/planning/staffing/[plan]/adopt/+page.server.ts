import { textsIn } from '#texts/index.ts'
import { act } from '../../parts/acting.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  adopt: (event) =>
    act(
      event,
      'adopt',
      (form, command) =>
        form.has('sure')
          ? event.locals.office.staffing.adoptPlan(event.locals.actor, command)
          : Promise.resolve({ errors: { sure: textsIn('de').tr('staffing.adopt.check') } }),
      () => `/planning/staffing/${event.params.plan}?told=adopted`,
    ),
}
