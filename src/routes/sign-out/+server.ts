import { redirect } from '@sveltejs/kit'
import { cookieMarks, sessionCookieName } from '#ground/identity/cookie-name.ts'
import type { RequestHandler } from './$types'

/** Ends the session. Twice, or long after its end, is no mistake. */
export const POST: RequestHandler = async ({ locals, cookies, url }) => {
  const secure = url.protocol === 'https:'
  const name = sessionCookieName(secure)
  const token = cookies.get(name)
  if (token) await locals.office.staff.signOut(token)
  cookies.delete(name, cookieMarks(secure))
  redirect(303, '/sign-in?out')
}

/** A bookmark or the back button: nothing is ended by looking. */
export const GET: RequestHandler = () => redirect(303, '/sign-in')
