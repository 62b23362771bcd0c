import { evaluationAt } from '../../../planning/evaluations/parts/reading.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url, params }) => evaluationAt(locals, url, params.evaluation)
