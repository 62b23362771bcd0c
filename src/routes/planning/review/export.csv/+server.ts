import { exportOf } from '../parts/export.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => exportOf(event, 'csv')
