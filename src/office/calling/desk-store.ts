import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** What a desk has said besides its call: who comes nearer, who comes back from the cashier, who comes back another day. */

export interface Prepared {
  readonly desk: number
  readonly visit: string
  readonly number: string
  readonly at: Temporal.Instant
}

export async function preparedAt(db: Db | Tx, site: number): Promise<Prepared[]> {
  const found = await sql<Prepared>`
    select p.desk, p.visit, p.number, p.at from calling.prepared p where p.site = ${site} order by p.desk`.execute(
    db,
  )
  return found.rows
}

/** False when another desk asked this visitor at the same moment. */
export async function savePrepared(tx: Tx, site: number, it: Prepared): Promise<boolean> {
  const saved = await sql`
    insert into calling.prepared (site, desk, visit, number, at)
    values (${site}, ${it.desk}, ${it.visit}, ${it.number}, ${it.at.toString()})
    on conflict do nothing returning desk`.execute(tx)
  return saved.rows.length > 0
}

/** Who was asked nearer by this desk; null: nobody. */
export async function dropPrepared(tx: Tx, site: number, desk: number): Promise<Prepared | null> {
  const gone = await sql<Prepared>`
    delete from calling.prepared p where p.site = ${site} and p.desk = ${desk}
    returning p.desk, p.visit, p.number, p.at`.execute(tx)
  return gone.rows[0] ?? null
}

/** Whoever is called need not come nearer any more, whichever desk had asked. */
export async function dropPreparedVisit(tx: Tx, visit: string): Promise<void> {
  await sql`delete from calling.prepared where visit = ${visit}`.execute(tx)
}

export interface ReturnTo {
  readonly visit: string
  readonly site: number
  readonly desk: number
  readonly account: string
  readonly team: string
  readonly sentAt: Temporal.Instant
  /** null: still at the cashier. */
  readonly backAt: Temporal.Instant | null
}

const RETURN = sql`r.visit, r.site, r.desk, r.account, r.team, r.sent_at as "sentAt", r.back_at as "backAt"`

export async function returnOf(tx: Db | Tx, visit: string): Promise<ReturnTo | null> {
  const found = await sql<ReturnTo>`
    select ${RETURN} from calling.return_to r where r.visit = ${visit}`.execute(tx)
  return found.rows[0] ?? null
}

export async function returnsAt(db: Db | Tx, site: number): Promise<ReturnTo[]> {
  const found = await sql<ReturnTo>`
    select ${RETURN} from calling.return_to r where r.site = ${site} order by r.visit`.execute(db)
  return found.rows
}

export async function saveReturn(tx: Tx, it: ReturnTo): Promise<void> {
  await sql`
    insert into calling.return_to (visit, site, desk, account, team, sent_at)
    values (${it.visit}, ${it.site}, ${it.desk}, ${it.account}, ${it.team}, ${it.sentAt.toString()})
    on conflict (visit) do update set desk = excluded.desk, account = excluded.account, team = excluded.team,
      sent_at = excluded.sent_at, back_at = null`.execute(tx)
}

export async function markBack(tx: Tx, visit: string, at: Temporal.Instant): Promise<void> {
  await sql`update calling.return_to set back_at = ${at.toString()} where visit = ${visit}`.execute(tx)
}

export async function dropReturn(tx: Tx, visit: string): Promise<void> {
  await sql`delete from calling.return_to where visit = ${visit}`.execute(tx)
}

/** Who comes back to a desk or a colleague, and until when. */
export interface ComesBack {
  readonly id: string
  readonly site: number
  readonly visit: string | null
  readonly personKey: string | null
  readonly desk: number | null
  readonly account: string | null
  /** The last day. */
  readonly until: Temporal.PlainDate
}

export async function saveComesBack(tx: Tx, it: ComesBack): Promise<void> {
  const same =
    it.visit === null ? sql`site = ${it.site} and person_key = ${it.personKey}` : sql`visit = ${it.visit}`
  await sql`delete from calling.comes_back where ${same}`.execute(tx)
  await sql`
    insert into calling.comes_back (id, site, visit, person_key, desk, account, until)
    values (${it.id}, ${it.site}, ${it.visit}, ${it.personKey}, ${it.desk}, ${it.account}, ${it.until.toString()})
    on conflict do nothing`.execute(tx)
}

/** Everybody who is to come back to this desk or this colleague. */
export async function comesBackTo(
  db: Db | Tx,
  at: { readonly site: number; readonly desk: number; readonly account: string },
  today: Temporal.PlainDate,
): Promise<Pick<ComesBack, 'visit' | 'personKey'>[]> {
  const found = await sql<Pick<ComesBack, 'visit' | 'personKey'>>`
    select c.visit, c.person_key as "personKey" from calling.comes_back c
    where c.site = ${at.site} and c.until >= ${today.toString()} and (c.desk = ${at.desk} or c.account = ${at.account})`.execute(
    db,
  )
  return found.rows
}

/** What earlier days have left behind. */
export async function tidyDesks(
  tx: Tx,
  site: number,
  today: Temporal.PlainDate,
  startOfDay: Temporal.Instant,
): Promise<void> {
  const before = startOfDay.toString()
  await sql`delete from calling.comes_back where site = ${site} and until < ${today.toString()}`.execute(tx)
  await sql`delete from calling.prepared where site = ${site} and at < ${before}`.execute(tx)
  await sql`delete from calling.return_to where site = ${site} and sent_at < ${before}`.execute(tx)
  await sql`delete from calling.alarm where site = ${site} and at < ${before}`.execute(tx)
}
