import { redirect, type RequestEvent } from '@sveltejs/kit'
import { cookieMarks, formCookieName, personCookieName } from '#ground/identity/cookie-name.ts'
import type { Actor } from '#ground/permission/permission.ts'

/** Opens the case on this device. */
export function keepOpen({ cookies, url }: RequestEvent, token: string): void {
  const secure = url.protocol === 'https:'
  cookies.set(personCookieName(secure), token, cookieMarks(secure))
}

/** Nothing stays open on this device: neither the case nor a form that could be sent again from the history. */
export async function shut(event: RequestEvent): Promise<void> {
  const token = forget(event)
  if (token && event.locals.person) await event.locals.counselling.leaveCase(token)
}

/** Longest that the way out waits for the session to end. Milliseconds. */
const EXIT_MS = 1000

/** The same for whoever must be gone now: this device forgets in any case, the session ends when the database says so. */
export async function flee(event: RequestEvent): Promise<void> {
  const token = forget(event)
  if (!token) return
  const { promise: late, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(() => resolve(), EXIT_MS)
  const left = event.locals.counselling.leaveCase(token).then(
    () => undefined,
    // away: without its cookie nobody has this session, and it ends by itself
    () => undefined,
  )
  await Promise.race([left, late])
  clearTimeout(timer)
}

function forget({ cookies, url }: RequestEvent): string | undefined {
  const secure = url.protocol === 'https:'
  const token = cookies.get(personCookieName(secure))
  for (const name of [personCookieName(secure), formCookieName(secure)])
    cookies.delete(name, cookieMarks(secure))
  return token
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
