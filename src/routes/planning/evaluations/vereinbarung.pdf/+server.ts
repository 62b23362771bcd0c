import { templateAt } from '../parts/reading.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ locals, url }) => templateAt(locals, url)
