export type Who =
  | 'visitor'
  | 'terminal'
  | 'display'
  | 'kiosk'
  | 'client'
  | 'reception'
  | 'caseworker'
  | 'cashier'
  | 'head'
  | 'admin'
  | 'council'
  /** A member of the counselling, who is nobody in the office, and its lead. */
  | 'counsellor'
  | 'counselling-lead'
export const EVERYBODY = [
  'visitor',
  'terminal',
  'display',
  'kiosk',
  'client',
  'reception',
  'caseworker',
  'cashier',
  'head',
  'admin',
  'council',
  'counsellor',
  'counselling-lead',
] as const

/**
 * Whose it must be. `site`: only for the own site. `code`: whoever holds the code; a code that is none opens nothing.
 * `keyed`: by code, and machines with a key only at their own site. `none`: nothing of anybody's.
 */
export type Ownership = 'none' | 'site' | 'code' | 'keyed'

export interface Line {
  readonly route: string
  readonly may: readonly Who[]
  readonly of: Ownership
  /** May do the act, but at another face: the page turns them away, the act itself may have happened. */
  readonly elsewhere?: readonly Who[]
}

export const line = (may: readonly Who[], of: Ownership, ...routes: string[]): Line[] =>
  routes.map((route) => ({ route, may, of }))

export function alsoElsewhere(elsewhere: readonly Who[], lines: readonly Line[]): Line[] {
  return lines.map((one) => ({ ...one, elsewhere }))
}

/** The members of the counselling: nobody of the office is one. */
export const MEMBERS = ['counsellor', 'counselling-lead'] as const
/** The interface looks at keys only: a colleague's cookie makes nobody more than a visitor there. */
export const COLLEAGUES = ['reception', 'caseworker', 'cashier', 'head', 'admin', 'council'] as const
export const VISITORS = ['visitor', ...COLLEAGUES, ...MEMBERS] as const

export const pages = (...paths: string[]): string[] => paths.map((path) => `GET ${path}`)
export const forms = (page: string, ...names: string[]): string[] =>
  names.map((name) => `POST ${page}?/${name}`)
