import { redirect, type RequestEvent } from '@sveltejs/kit'
import { cookieMarks, formCookieName, personCookieName } from '#ground/identity/cookie-name.ts'
import type { Actor } from '#ground/permission/permission.ts'

/** Opens the case on this device. */
export function keepOpen({ cookies, url }: RequestEvent, token: string): void {
  const secure = url.protocol === 'https:'
  cookies.set(personCookieName(secure), token, cookieMarks(secure))
}

/** Nothing stays open on this device: neither the case nor a form that could be sent again from the history. */
export async function shut({ cookies, url, locals }: RequestEvent): Promise<void> {
  const secure = url.protocol === 'https:'
  const token = cookies.get(personCookieName(secure))
  if (token && locals.person) await locals.counselling.leaveCase(token)
  for (const name of [personCookieName(secure), formCookieName(secure)])
    cookies.delete(name, cookieMarks(secure))
}

/** The person whose case is open; whoever comes late shows the code again. */
export function personOf({ locals }: Pick<RequestEvent, 'locals'>): {
  readonly actor: Actor
  readonly caseId: string
} {
  if (!locals.person) redirect(303, `/${locals.language}/bestin/eintreten?ende`)
  return locals.person
}

const IDLE_SECONDS = 15 * 60

/** A screen left alone shows nothing any more once the session is over. Not on pages where somebody may be writing. */
export function closeWhenIdle({ setHeaders, locals }: Pick<RequestEvent, 'setHeaders' | 'locals'>): void {
  setHeaders({ refresh: `${IDLE_SECONDS + 5}; url=/${locals.language}/bestin/eintreten?ende` })
}
