import type { Actor } from '#ground/permission/permission.ts'
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from '#ground/identity/password.ts'

/** People and machines at work and what they may be. Pure. */

/** `council` is the Personalrat: it sees what is evaluated and agrees to it, and nothing of a visitor. */
export const STAFF_ROLES = ['reception', 'caseworker', 'cashier', 'head', 'admin', 'council'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** What a program may be allowed, one by one. A scope is a role of its key, so the table of permissions decides. */
export const SCOPES = [
  'visits:read',
  'visits:refer',
  'calls:write',
  'events:read',
  'webhooks:write',
  'arrivals:write',
  'appointments:write',
  'files:write',
] as const
export type Scope = (typeof SCOPES)[number]

/** A machine in the hall is a device, a program of another house is a client. */
export const KEY_ROLES = { device: ['terminal', 'display', 'kiosk'], client: ['client', ...SCOPES] } as const
export type KeyKind = keyof typeof KEY_ROLES

export interface Account {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly roles: readonly string[]
  readonly sites: readonly number[]
  readonly teams: readonly string[]
  readonly skills: readonly string[]
  readonly active: boolean
}

export interface Client {
  readonly id: string
  readonly kind: KeyKind
  readonly name: string
  readonly roles: readonly string[]
  readonly sites: readonly number[]
  readonly active: boolean
  /** Requests in a minute, and live lines at once. */
  readonly perMinute: number
  readonly lines: number
  /** Until when the key before this one still counts. */
  readonly oldKeyUntil: Temporal.Instant | null
}

/** What may be set of a program besides its name. */
export interface Quota {
  readonly perMinute: number
  readonly lines: number
}

export const QUOTA: Quota = { perMinute: 600, lines: 10 }

/** The holder of a key, with what the face has to count. */
export interface KeyHolder extends Actor {
  readonly quota: Quota
  /** Set for a key that was replaced: from then on it opens nothing. */
  readonly until: Temporal.Instant | null
}

export type AccountRefusal =
  | 'login-invalid'
  | 'login-taken'
  | 'name-missing'
  | 'unknown-role'
  | 'unknown-site'
  | 'password-too-short'
  | 'password-too-long'
  | 'password-too-easy'

const LOGIN = /^[a-z0-9](?:[a-z0-9._@-]{0,98}[a-z0-9])?$/

export function normalLogin(typed: string): string {
  return typed.trim().toLowerCase()
}

export function refusesAccount(it: {
  login: string
  name: string
  roles: readonly string[]
}): AccountRefusal | null {
  if (!LOGIN.test(it.login)) return 'login-invalid'
  if (it.name.trim() === '') return 'name-missing'
  return areRoles(it.roles) ? null : 'unknown-role'
}

export function areRoles(roles: readonly string[]): boolean {
  return roles.length > 0 && roles.every((role) => (STAFF_ROLES as readonly string[]).includes(role))
}

/** Length counts (NIST SP 800-63B); the only other rule keeps the login itself out of it. */
export function refusesPassword(password: string, login: string): AccountRefusal | null {
  const letters = [...password].length
  if (letters < PASSWORD_LENGTH_MIN) return 'password-too-short'
  if (letters > PASSWORD_LENGTH_MAX) return 'password-too-long'
  const easy = password.toLowerCase().includes(login) || new Set(password).size < 4
  return easy ? 'password-too-easy' : null
}

export function actorOfAccount(it: Pick<Account, 'id' | 'roles' | 'sites'>): Actor {
  return { kind: 'staff', id: it.id, roles: it.roles, sites: it.sites }
}

export function holderOf(it: Client, until: Temporal.Instant | null): KeyHolder {
  const { kind, id, roles, sites, perMinute, lines } = it
  return { kind, id, roles, sites, quota: { perMinute, lines }, until }
}

export function isQuota({ perMinute, lines }: Quota): boolean {
  const within = (it: number, least: number, most: number) =>
    Number.isInteger(it) && it >= least && it <= most
  return within(perMinute, 1, 60_000) && within(lines, 0, 1000)
}

export interface Site {
  readonly id: number
  readonly name: string
  readonly street: string
  readonly city: string
  readonly timeZone: string
}

export interface Team {
  readonly site: number
  readonly key: string
  readonly name: string
  /** The letter of its tickets: a waiting area, never a topic. */
  readonly letter: string
}

export interface Desk {
  readonly site: number
  readonly id: number
  readonly team: string
  readonly room: string
  readonly active: boolean
}
