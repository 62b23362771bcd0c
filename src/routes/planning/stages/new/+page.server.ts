import type { Actions, PageServerLoad } from './$types'
import { act, keepChoices, typedStage } from '../parts/acts.ts'
import { choices, planFor } from '../parts/view.ts'

/** A new stage begins as what the last one has on. */
export const load: PageServerLoad = async ({ locals }) => {
  const { stages } = await planFor(locals)
  const last = stages.at(-1)
  return {
    choices: choices(locals),
    functions: last?.functions ?? locals.office.stages.FUNCTIONS.map(({ key }) => key),
    groups: last?.groups ?? [],
    requestKey: locals.office.ground.ids.uuid(),
  }
}

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      'create',
      (form, key) => {
        keepChoices(form)
        return event.locals.office.stages.createStage(event.locals.actor, { ...typedStage(form), key })
      },
      ({ stage }) => `/planning/stages/${stage}?told=created`,
    ),
}
