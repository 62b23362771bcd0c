import { catalogueAt } from '../../planning/evaluations/parts/reading.ts'
import type { PageServerLoad } from './$types'

/** Everybody who works here may read what is told of the work, and who agreed to it. */
export const load: PageServerLoad = ({ locals, url }) => catalogueAt(locals, url)
