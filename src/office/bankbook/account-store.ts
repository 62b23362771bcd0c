import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** An account of the bank and the till of the books it is. */
export interface Account {
  readonly till: string
  readonly site: number
  readonly account: string
}

export async function accountsOf(db: Db | Tx, site: number): Promise<Account[]> {
  const found = await sql<Account>`
    select a.till, a.site, a.account from bankbook.account a where a.site = ${site} order by a.account`.execute(
    db,
  )
  return found.rows
}

/** In one order, and until the commit: two files of one account are read one after the other. */
export async function lockAccounts(tx: Tx, accounts: readonly string[]): Promise<Account[]> {
  const found = await sql<Account>`
    select a.till, a.site, a.account from bankbook.account a where a.account = any(${accounts})
    order by a.till for update`.execute(tx)
  return found.rows
}

/** False when another till has that account. */
export async function saveAccountRow(tx: Tx, it: Account, at: Temporal.Instant): Promise<boolean> {
  const taken = await sql`
    select 1 from bankbook.account a where a.account = ${it.account} and a.till <> ${it.till}`.execute(tx)
  if (taken.rows.length > 0) return false
  await sql`
    insert into bankbook.account (till, site, account, created_at) values (${it.till}, ${it.site}, ${it.account}, ${at})
    on conflict (till) do update set account = excluded.account`.execute(tx)
  return true
}

export interface StatementSeen {
  readonly till: string
  readonly number: string | null
  readonly openingCents: number
  readonly openingOn: Temporal.PlainDate
  readonly closingCents: number
  readonly closingOn: Temporal.PlainDate
  /** What the statement before it closed with; null for the first. */
  readonly beforeCents: number | null
}

/** The last statements of each account, newest first; one that does not begin where the one before ended leaves a gap. */
export async function statementsOf(db: Db | Tx, site: number): Promise<StatementSeen[]> {
  const found = await sql<StatementSeen>`
    select * from (
      select s.till, s.number, s.opening_cents as "openingCents", s.opening_on as "openingOn",
             s.closing_cents as "closingCents", s.closing_on as "closingOn",
             lag(s.closing_cents) over (partition by s.till order by s.closing_on, s.opening_on, s.number, s.id) as "beforeCents",
             row_number() over (partition by s.till order by s.closing_on desc, s.opening_on desc, s.number desc, s.id desc) as nth
      from bankbook.statement s where s.site = ${site}) seen
    where nth <= 30 order by till, nth`.execute(db)
  return found.rows
}

/** What stood on each account before its first statement: money the books know nothing of. */
export async function openingsOf(db: Db | Tx, site: number): Promise<Map<string, number>> {
  const found = await sql<{ till: string; cents: number }>`
    select distinct on (s.till) s.till, s.opening_cents as cents from bankbook.statement s
    where s.site = ${site} order by s.till, s.closing_on, s.opening_on, s.number, s.id`.execute(db)
  return new Map(found.rows.map(({ till, cents }) => [till, cents]))
}
