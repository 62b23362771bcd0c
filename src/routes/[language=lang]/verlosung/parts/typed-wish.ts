import type { Cookies } from '@sveltejs/kit'
import { chosen, typed } from '#ui/forms.ts'
import { contactOf, type Contact } from '../../parts/draft.ts'

/** What someone wished for, as it was typed. */
export interface TypedWish {
  readonly concerns: readonly string[]
  readonly persons: string
  readonly needs: readonly string[]
  readonly days: readonly string[]
  readonly daytime: string
}

/** The same while the reader waits: kept in their own browser, nothing typed is lost. */
export interface KeptWish extends TypedWish {
  readonly contact: Contact
  /** Epoch ms since when the form is being filled in. */
  readonly since: number
}

/** Seconds. */
const life = 1800
const longest = 3600
const nameOf = (release: number): string => `wish-${release}`

export function wishOf(form: FormData): TypedWish {
  return {
    ...{ concerns: chosen(form, 'concerns'), needs: chosen(form, 'needs'), days: chosen(form, 'days') },
    ...{ persons: typed(form, 'persons') || '1', daytime: typed(form, 'daytime') || 'all' },
  }
}

export function keepWish(cookies: Cookies, url: URL, release: number, wish: KeptWish): void {
  const text = Buffer.from(JSON.stringify(wish)).toString('base64url')
  if (text.length > longest) return
  const secure = url.protocol === 'https:'
  cookies.set(nameOf(release), text, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: life })
}

/** `null` when there is none; a cookie somebody tampered with counts as none. */
export function keptWish(cookies: Cookies, release: number): KeptWish | null {
  const text = cookies.get(nameOf(release))
  if (!text) return null
  try {
    const kept = JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>
    const list = (name: string): string[] => {
      const value = kept[name]
      return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
    }
    const word = (name: string): string => (typeof kept[name] === 'string' ? kept[name] : '')
    const contact = contactOf((field) => (kept['contact'] as Record<string, unknown> | undefined)?.[field])
    const since = Number(kept['since'])
    if (!Number.isFinite(since)) return null
    return {
      ...{ concerns: list('concerns'), needs: list('needs'), days: list('days') },
      ...{ persons: word('persons'), daytime: word('daytime'), contact, since },
    }
  } catch {
    return null
  }
}

export function dropWish(cookies: Cookies, url: URL, release: number): void {
  cookies.delete(nameOf(release), { path: '/', secure: url.protocol === 'https:' })
}
