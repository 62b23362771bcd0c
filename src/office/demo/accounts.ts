import type { Db } from '#ground/act/act.ts'
import { hashPassword, verifyPassword } from '#ground/identity/password.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { createAccount, type StaffRoom } from '#office/staff/index.ts'
import { digestsOf, endKeys, lockLogins, unlockLogins } from './accounts-store.ts'
import { PROGRAM } from './furnish.ts'
import { MACHINE } from './machine.ts'
import { SITE } from './house.ts'

/** Known to everybody who reads this; opens doors in demo mode only. */
export const DEMO_PASSWORD = 'willkommen-demo'

export interface DemoAccount {
  readonly login: string
  readonly name: string
  readonly roles: readonly string[]
  readonly teams: readonly string[]
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { login: 'rezeption1', name: 'Sabine Krämer', roles: ['reception'], teams: ['reception'] },
  { login: 'rezeption2', name: 'Tarek Aziz', roles: ['reception'], teams: ['reception'] },
  { login: 'rezeption3', name: 'Ngoc Mai', roles: ['reception'], teams: ['reception'] },
  ...['Miriam Vogt', 'Deniz Aksoy', 'Jonas Lindner', 'Olha Hnatiuk', 'Peter Rösch', 'Amina Diallo'].map(
    (name, n) => ({
      ...{ login: `sachbearbeitung${n + 1}`, name, roles: ['caseworker'], teams: ['temporary'] },
    }),
  ),
  ...['Karin Obermeier', 'Luca Ferrari', 'Hiền Bùi', 'Stefan Graf'].map((name, n) => ({
    ...{ login: `sachbearbeitung${n + 7}`, name, roles: ['caseworker'], teams: ['permanent'] },
  })),
  { login: 'kasse1', name: 'Renate Pfennig', roles: ['cashier'], teams: [] },
  { login: 'kasse2', name: 'Yusuf Demir', roles: ['cashier'], teams: [] },
  { login: 'leitung', name: 'Dr. Ines Baumann', roles: ['head'], teams: [] },
  { login: 'verwaltung', name: 'Ulrich Sommer', roles: ['admin'], teams: [] },
  { login: 'personalrat', name: 'Birgit Zeidler', roles: ['council'], teams: [] },
]

/** These sit at the desks of the demo day; desk 1 and the rest are left to whoever watches. */
export const PLAYED_DESKS: readonly { readonly desk: number; readonly login: string }[] = [
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((desk) => ({ desk, login: `sachbearbeitung${desk}` })),
  { desk: 11, login: 'rezeption2' },
  { desk: 12, login: 'rezeption3' },
]

const LOGINS = DEMO_ACCOUNTS.map(({ login }) => login)

/** Creates the demo sign-ins that are missing and opens those that were locked while demo mode was off. */
export async function openDemoAccounts(room: StaffRoom): Promise<void> {
  const present = await digestsOf(room.ground.db, LOGINS)
  const missing = DEMO_ACCOUNTS.filter(({ login }) => !present.has(login))
  for (const { login, name, roles, teams } of missing) {
    await createAccount(room, SYSTEM, { login, name, password: DEMO_PASSWORD, roles, sites: [SITE], teams })
  }
  const locked = [...present].filter(([, digest]) => digest === null)
  const digests = await Promise.all(
    locked.map(async ([login]) => [login, await hashPassword(DEMO_PASSWORD, room.secrets)] as const),
  )
  await unlockLogins(room.ground.db, new Map(digests))
}

/** Whether this office was ever a demonstration, whatever was changed in it since. */
export async function hasDemoAccounts(db: Db): Promise<boolean> {
  return (await digestsOf(db, LOGINS)).size > 0
}

/**
 * Without demo mode nobody signs in with the demo password: accounts that still have it are locked, and the keys of the
 * sample program and the sample machine, which everybody could read, end. Returns all demo logins.
 */
export async function lockDemoAccounts(db: Db): Promise<readonly string[]> {
  const present = await digestsOf(db, LOGINS)
  const open: string[] = []
  for (const [login, digest] of present) {
    if (digest !== null && (await verifyPassword(DEMO_PASSWORD, digest))) open.push(login)
  }
  if (open.length > 0) await lockLogins(db, open)
  if (present.size > 0) for (const name of [PROGRAM, MACHINE]) await endKeys(db, name)
  return [...present.keys()]
}
