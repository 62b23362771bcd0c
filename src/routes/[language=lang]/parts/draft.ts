import type { Cookies } from '@sveltejs/kit'

/**
 * What someone typed into the contact form, kept in their own browser until the booking is done: so Back, a change of
 * language and a second tab lose nothing, and the server keeps no data of somebody who never books. One per code.
 */
export const contactFields = [
  'familyName',
  'givenNames',
  'birthDate-day',
  'birthDate-month',
  'birthDate-year',
  'mail',
  'phone',
] as const
export type Contact = Readonly<Record<(typeof contactFields)[number], string>>

/** As long as a place can be held at most. Seconds. */
const life = 2 * 3600
/** Browsers drop a cookie above 4 KB; so much text is no name. Characters. */
const longest = 3600

const nameOf = (code: string): string => `draft-${code}`

export function saveDraft(cookies: Cookies, url: URL, code: string, contact: Contact): void {
  const text = Buffer.from(JSON.stringify(contact)).toString('base64url')
  if (text.length > longest) return
  cookies.set(nameOf(code), text, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: life,
  })
}

/** `null` when there is none; a cookie somebody tampered with counts as none. */
export function readDraft(cookies: Cookies, code: string): Contact | null {
  const text = cookies.get(nameOf(code))
  if (!text) return null
  try {
    const kept: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return typeof kept === 'object' && kept !== null ? contactOf((field) => Reflect.get(kept, field)) : null
  } catch {
    return null
  }
}

export function dropDraft(cookies: Cookies, url: URL, code: string): void {
  cookies.delete(nameOf(code), { path: '/', secure: url.protocol === 'https:' })
}

export function contactOf(value: (field: string) => unknown): Contact {
  const entries = contactFields.map((field) => {
    const typed = value(field)
    return [field, typeof typed === 'string' ? typed.trim() : ''] as const
  })
  return Object.fromEntries(entries) as Contact
}

/** Another place, the same person: what was typed moves along. */
export function copyDraft(cookies: Cookies, url: URL, from: string, to: string): void {
  const kept = readDraft(cookies, from)
  if (!kept) return
  saveDraft(cookies, url, to, kept)
  dropDraft(cookies, url, from)
}
