import { agree, decline } from '../../planning/evaluations/parts/acting.ts'
import { catalogueAt } from '../../planning/evaluations/parts/reading.ts'
import type { Actions, PageServerLoad } from './$types'

/** What waits for the Personalrat, and everything it agreed to. */
export const load: PageServerLoad = ({ locals, url }) => catalogueAt(locals, url)

const HERE = '/council/evaluations'

export const actions: Actions = {
  agree: (event) => agree(event, HERE),
  refuse: (event) => decline(event, HERE),
}
