import { templateAt } from '../../../planning/evaluations/parts/reading.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ locals, url }) => templateAt(locals, url)
