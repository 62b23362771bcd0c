import { redirect, type RequestEvent } from '@sveltejs/kit'
import { cookieMarks, memberCookieName } from '#ground/identity/cookie-name.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = (event) => out(event, 'out')

/** From a screen that was left alone. Ending is harmless, whoever makes a browser do it. */
export const GET: RequestHandler = (event) => out(event, 'idle')

async function out({ locals, cookies, url }: RequestEvent, why: string): Promise<never> {
  const secure = url.protocol === 'https:'
  const name = memberCookieName(secure)
  const token = cookies.get(name)
  if (token && locals.counsellor) await locals.counselling.signOut(locals.counsellor.actor, token)
  cookies.delete(name, cookieMarks(secure))
  redirect(303, `/counselling/sign-in?${why}`)
}
