import { listFor } from '../../planning/complaints/parts/pages.ts'
import type { PageServerLoad } from './$types'

/** What was given to whoever looks. */
export const load: PageServerLoad = (event) => listFor(event)
