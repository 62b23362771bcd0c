import { runFile } from '../../run-file.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => runFile(event, 'csv')
