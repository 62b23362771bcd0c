import type { Actions, PageServerLoad } from './$types'
import { answer, assign, oneFor, reopen } from '../parts/pages.ts'

const BASE = '/planning/complaints'

export const load: PageServerLoad = (event) => oneFor(event, event.params.complaint)

export const actions: Actions = {
  assign: assign(BASE),
  interim: answer(BASE, false),
  final: answer(BASE, true),
  reopen: reopen(BASE),
}
