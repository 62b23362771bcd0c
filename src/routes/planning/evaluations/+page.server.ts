import { propose } from './parts/acting.ts'
import { catalogueAt } from './parts/reading.ts'
import type { Actions, PageServerLoad } from './$types'

/** Every figure the program can show, and which of them may be shown. */
export const load: PageServerLoad = ({ locals, url }) => catalogueAt(locals, url)

export const actions: Actions = { propose: (event) => propose(event, '/planning/evaluations') }
