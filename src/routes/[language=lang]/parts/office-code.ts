import type { RequestEvent } from '@sveltejs/kit'
import { guarded } from './by-code.ts'
import { siteOf } from './office-today.ts'

/** The code from a letter of the office travels in the reader's own browser: an address is read over shoulders. */
const NAME = 'office-code'
/** Seconds. */
const life = 3600

export type CheckedCode =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly refusal: string }

/** Whether a typed code opens more places for a concern; whoever tries codes at random is slowed down. */
export async function checkCode(event: RequestEvent, typed: string, concern: string): Promise<CheckedCode> {
  const { office } = event.locals
  const found = await guarded(event, typed, async (code) => {
    const wanted = { site: siteOf(office), concerns: [concern] }
    const checked = await office.appointments.checkOfficeCode(code, wanted)
    if (checked.ok) return { ok: true as const, code }
    return checked.refusal === 'unknown-office-code' ? null : { ok: false as const, refusal: checked.refusal }
  })
  if (found === 'too-many') return { ok: false, refusal: 'too-many-attempts' }
  return found === 'unknown' ? { ok: false, refusal: 'unknown-office-code' } : found
}

export function keepCode({ cookies, url }: RequestEvent, code: string): void {
  const secure = url.protocol === 'https:'
  cookies.set(NAME, code, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: life })
}

export function dropCode({ cookies, url }: RequestEvent): void {
  cookies.delete(NAME, { path: '/', secure: url.protocol === 'https:' })
}

/** The code this reader brought, when it is good for the concern. A code that no longer is, is forgotten. */
export async function keptCode(event: RequestEvent, concern: string): Promise<string | null> {
  const kept = event.cookies.get(NAME)
  if (!kept) return null
  const checked = await checkCode(event, kept, concern)
  if (checked.ok) return checked.code
  if (checked.refusal !== 'office-code-elsewhere') dropCode(event)
  return null
}
