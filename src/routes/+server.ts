import { redirect } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** The bare address leads to the page in the reader's language. Temporary: the next reader has another one. */
export const GET: RequestHandler = ({ locals, setHeaders }) => {
  setHeaders({ vary: 'Accept-Language' })
  redirect(307, `/${locals.language}`)
}
