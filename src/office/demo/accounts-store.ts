import { sql } from 'kysely'
import type { Db } from '#ground/act/act.ts'
import type { Actor } from '#ground/permission/permission.ts'

/** Beside seed-store.ts the only statements on another module's table: demo sign-ins open and shut with the mode. */

export async function digestsOf(db: Db, logins: readonly string[]): Promise<Map<string, string | null>> {
  const found = await sql<{ login: string; password: string | null }>`
    select a.login, a.password from staff.account a where a.login = any(${[...logins]})`.execute(db)
  return new Map(found.rows.map(({ login, password }) => [login, password]))
}

/** No password and not active: their open sessions end as well. */
export async function lockLogins(db: Db, logins: readonly string[]): Promise<void> {
  await sql`update staff.account a set password = null, active = false where a.login = any(${[...logins]})`.execute(
    db,
  )
}

/** Only those that `lockLogins` locked. */
export async function unlockLogins(db: Db, digests: ReadonlyMap<string, string>): Promise<void> {
  for (const [login, digest] of digests) {
    await sql`
      update staff.account a set password = ${digest}, active = true
      where a.login = ${login} and a.password is null and not a.active`.execute(db)
  }
}

/** Ends keys that anybody could read on the page of the demonstration. */
export async function endKeys(db: Db, name: string): Promise<void> {
  await sql`update staff.client c set active = false where c.name = ${name} and c.active`.execute(db)
}

/** The colleagues as actors of the demo day. */
export async function actorsOf(db: Db, logins: readonly string[]): Promise<Map<string, Actor>> {
  const found = await sql<{ login: string; id: string; roles: string[]; sites: number[] }>`
    select a.login, a.id, a.roles, a.sites from staff.account a where a.login = any(${[...logins]}) and a.active`.execute(
    db,
  )
  return new Map(found.rows.map(({ login, ...rest }) => [login, { kind: 'staff', ...rest }]))
}
