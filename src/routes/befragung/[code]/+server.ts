import { redirect } from '@sveltejs/kit'
import { readCode } from '#ground/identity/ids.ts'
import type { RequestHandler } from './$types'

/** The address on the poster leads to the questions in the reader's language. */
export const GET: RequestHandler = ({ locals, params, setHeaders }) => {
  setHeaders({ vary: 'Accept-Language' })
  redirect(307, `/${locals.language}/befragung/${readCode(params.code) ?? ''}`)
}
