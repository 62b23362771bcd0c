import { answer, oneFor } from '../../../planning/complaints/parts/pages.ts'
import type { Actions, PageServerLoad } from './$types'

const BASE = '/work/complaints'

/** Given to whoever looks; who else might be is the head's to see. */
export const load: PageServerLoad = async (event) => ({
  ...(await oneFor(event, event.params.complaint)),
  owners: [],
})

export const actions: Actions = { interim: answer(BASE, false), final: answer(BASE, true) }
