import type { PageServerLoad } from './$types'
import { listFor } from './parts/pages.ts'

/** Every complaint of the site, what is due first on top. */
export const load: PageServerLoad = (event) => listFor(event)
