import type { Cookies } from '@sveltejs/kit'

/** What somebody answered about their breaks, remembered in their own browser and nowhere else. */
export interface OwnBreak {
  readonly day: string
  readonly isKept: boolean
}

const DAYS = 56
const PATH = '/work/rota'

/** A browser at a desk has several people: each has a memory of their own. */
const nameOf = (account: string): string => `own-breaks-${account.replace(/[^0-9a-z]/gi, '').slice(-12)}`

export function readOwn(cookies: Cookies, account: string, today: string): OwnBreak[] {
  const first = Temporal.PlainDate.from(today).subtract({ days: DAYS }).toString()
  return (cookies.get(nameOf(account)) ?? '')
    .split('.')
    .filter((it) => /^\d{4}-\d{2}-\d{2}[km]$/.test(it))
    .map((it) => ({ day: it.slice(0, 10), isKept: it.endsWith('k') }))
    .filter(({ day }) => day > first && day <= today)
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
}

export function keepOwn(cookies: Cookies, account: string, it: OwnBreak, isSecure: boolean): void {
  const others = readOwn(cookies, account, it.day).filter(({ day }) => day !== it.day)
  const value = [it, ...others].map(({ day, isKept }) => `${day}${isKept ? 'k' : 'm'}`).join('.')
  cookies.set(nameOf(account), value, { ...marks(isSecure), maxAge: DAYS * 86_400 })
}

export const forgetOwn = (cookies: Cookies, account: string, isSecure: boolean): void =>
  cookies.delete(nameOf(account), marks(isSecure))

const marks = (secure: boolean) => ({ path: PATH, httpOnly: true, sameSite: 'strict' as const, secure })
