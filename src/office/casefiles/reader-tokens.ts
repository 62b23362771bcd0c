import type { Db, Tx } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readAccountsById } from '#office/staff/index.ts'
import { absentOf, liveGrants } from './reader-store.ts'

export type ReaderTokens = readonly string[]

const NOBODY: ReaderTokens = []
const SYSTEM_TOKENS: ReaderTokens = ['system']

interface Reader {
  readonly id: string
  readonly roles: readonly string[]
  readonly sites: readonly number[]
  readonly teams: readonly string[]
}

/**
 * What opens files to this actor: the desks of the sites, the teams, the account itself, those it stands in for, and
 * grants that hold at this moment. Programs, devices and visitors hold nothing; administration and reception neither.
 */
export async function readersOf(db: Db | Tx, actor: Actor, at: Temporal.Instant): Promise<ReaderTokens> {
  if (actor.kind === 'system') return SYSTEM_TOKENS
  if (actor.kind !== 'staff' || !isUuid(actor.id)) return NOBODY
  const absent = await absentOf(db, actor.id, officeDay(at))
  const accounts = await readAccountsById(db, [actor.id, ...absent])
  const own = accounts.find(({ id, active }) => id === actor.id && active)
  if (!own) return NOBODY
  // Who stands in for somebody sees what that colleague sees, but only with a role of their own that sees files.
  const seers = readsFiles(own.roles) ? accounts : []
  const tokens = new Set(seers.flatMap(tokensOf))
  for (const grant of await liveGrants(db, [...tokens], at)) tokens.add(`grant:${grant}`)
  return [...tokens]
}

function tokensOf({ id, roles, sites, teams }: Reader): string[] {
  if (!readsFiles(roles)) return []
  const head = roles.includes('head')
  return [
    `account:${id}`,
    ...sites.flatMap((site) => [
      `desk:${site}`,
      ...(head ? [`head:${site}`] : []),
      ...teams.map((team) => `team:${site}:${team}`),
    ]),
  ]
}

const readsFiles = (roles: readonly string[]): boolean =>
  roles.includes('caseworker') || roles.includes('head')

export const isUuid = (it: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u.test(it)
