import { listsOf } from './parts/lists.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => listsOf(locals, url)
