import { paperOf } from '../../parts/paper.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => paperOf(event, 'csv')
