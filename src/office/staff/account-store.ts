import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Account } from './account.ts'

const COLUMNS = sql`a.id, a.login, a.name, a.roles, a.sites, a.teams, a.skills, a.active`

export type AccountWithPassword = Account & { readonly password: string | null }

export async function accountByLogin(db: Db, login: string): Promise<AccountWithPassword | null> {
  const found = await sql<AccountWithPassword>`
    select ${COLUMNS}, a.password from staff.account a where a.login = ${login}`.execute(db)
  return found.rows[0] ?? null
}

export async function accountById(db: Db | Tx, id: string): Promise<Account | null> {
  const found = await sql<Account>`select ${COLUMNS} from staff.account a where a.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

export async function readAccountsById(db: Db | Tx, ids: readonly string[]): Promise<Account[]> {
  const found = await sql<Account>`
    select ${COLUMNS} from staff.account a where a.id = any(${[...ids]}::uuid[])`.execute(db)
  return found.rows
}

export async function accountForUpdate(tx: Tx, id: string): Promise<AccountWithPassword | null> {
  const found = await sql<AccountWithPassword>`
    select ${COLUMNS}, a.password from staff.account a where a.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function allAccounts(db: Db | Tx): Promise<Account[]> {
  const found = await sql<Account>`select ${COLUMNS} from staff.account a order by a.login`.execute(db)
  return found.rows
}

/** Who works at a site now. */
export async function readAccountsAt(db: Db | Tx, site: number): Promise<Account[]> {
  const found = await sql<Account>`
    select ${COLUMNS} from staff.account a where a.active and ${site}::smallint = any(a.sites) order by a.name, a.id`.execute(
    db,
  )
  return found.rows
}

export async function hasAccounts(db: Db | Tx): Promise<boolean> {
  const found = await sql<{ any: boolean }>`select exists (select from staff.account) as any`.execute(db)
  return found.rows[0]!.any
}

/** Nobody else may add an account until this transaction ends. */
export async function lockAccounts(tx: Tx): Promise<void> {
  await sql`lock table staff.account in share row exclusive mode`.execute(tx)
}

/** False when the login is taken. */
export async function insertAccount(
  tx: Tx,
  it: AccountWithPassword,
  createdAt: Temporal.Instant,
): Promise<boolean> {
  const added = await sql`
    insert into staff.account (id, login, name, password, roles, sites, teams, skills, active, created_at)
    values (${it.id}, ${it.login}, ${it.name}, ${it.password}, ${it.roles}, ${it.sites}, ${it.teams}, ${it.skills},
            ${it.active}, ${createdAt})
    on conflict (login) do nothing`.execute(tx)
  return Number(added.numAffectedRows) === 1
}

export async function saveAccount(tx: Tx, it: Account): Promise<void> {
  await sql`
    update staff.account a set name = ${it.name}, roles = ${it.roles}, sites = ${it.sites}, teams = ${it.teams},
           skills = ${it.skills}, active = ${it.active}
    where a.id = ${it.id}`.execute(tx)
}

export async function savePassword(tx: Tx, account: string, password: string): Promise<void> {
  await sql`update staff.account a set password = ${password} where a.id = ${account}`.execute(tx)
}

/** The administrators that could still sign in, locked, so that two cannot remove each other at once. */
export async function lockAdmins(tx: Tx): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select a.id from staff.account a where a.active and 'admin' = any(a.roles) order by a.id for update`.execute(
    tx,
  )
  return found.rows.map((row) => row.id)
}

export async function addSite(tx: Tx, account: string, site: number): Promise<void> {
  await sql`
    update staff.account a set sites = a.sites || ${site}::smallint
    where a.id = ${account} and not ${site}::smallint = any(a.sites)`.execute(tx)
}
