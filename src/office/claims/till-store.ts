import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Till } from './till.ts'

const COLUMNS = sql`t.id, t.site, t.kind, t.name, t.device, t.cash_cents as "cashCents", t.card_cents as "cardCents",
  t.bank_cents as "bankCents", t.receipts, t.closed_until as "closedUntil", t.active, t.created_at as "createdAt"`

export async function insertTill(
  tx: Tx,
  it: Pick<Till, 'id' | 'site' | 'kind' | 'name' | 'device'>,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into claims.till (id, site, kind, name, device, created_at)
    values (${it.id}, ${it.site}, ${it.kind}, ${it.name}, ${it.device}, ${at})`.execute(tx)
}

export async function changeTill(
  tx: Tx,
  id: string,
  it: Pick<Till, 'name' | 'device' | 'active'>,
): Promise<void> {
  await sql`
    update claims.till set name = ${it.name}, device = ${it.device}, active = ${it.active} where id = ${id}`.execute(
    tx,
  )
}

export async function tillsOfSite(db: Db | Tx, site: number): Promise<Till[]> {
  const found = await sql<Till>`
    select ${COLUMNS} from claims.till t where t.site = ${site} order by t.active desc, t.kind, t.name`.execute(
    db,
  )
  return found.rows
}

export async function tillOf(db: Db | Tx, id: string): Promise<Till | null> {
  const found = await sql<Till>`select ${COLUMNS} from claims.till t where t.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

/** The machine that speaks with this key. */
export async function tillOfDevice(db: Db | Tx, device: string): Promise<Till | null> {
  const found = await sql<Till>`
    select ${COLUMNS} from claims.till t where t.device = ${device} and t.active`.execute(db)
  return found.rows[0] ?? null
}

/** One booking at a time goes through a till. Taken after the claim, never before it. */
export async function lockTill(tx: Tx, id: string): Promise<Till | null> {
  const found = await sql<Till>`select ${COLUMNS} from claims.till t where t.id = ${id} for update`.execute(
    tx,
  )
  return found.rows[0] ?? null
}

/** The next number: without gaps, because it is drawn in the transaction of the payment. */
export async function drawReceipt(tx: Tx, till: string): Promise<number> {
  const drawn = await sql<{ receipts: number }>`
    update claims.till set receipts = receipts + 1 where id = ${till} returning receipts`.execute(tx)
  return drawn.rows[0]!.receipts
}

export async function setClosedUntil(tx: Tx, till: string, until: Temporal.Instant): Promise<void> {
  await sql`update claims.till set closed_until = ${until} where id = ${till}`.execute(tx)
}

/** Since when money moved in each till that was not counted after it; tills in which none did are not there. */
export async function uncountedSince(db: Db | Tx, site: number): Promise<Map<string, Temporal.Instant>> {
  const found = await sql<{ till: string; since: Temporal.Instant }>`
    select t.id as till, min(b.at) as since from claims.till t join claims.booking b on b.till = t.id
    where t.site = ${site} and t.kind <> 'bank' and (t.closed_until is null or b.at > t.closed_until)
    group by t.id`.execute(db)
  return new Map(found.rows.map(({ till, since }) => [till, since]))
}

/** What was taken out of tills and has not reached the bank, less the change put in: it lies in the safe, or is missing. */
export async function safeCents(db: Db | Tx, site: number): Promise<number> {
  const found = await sql<{ cents: number }>`
    select coalesce(sum(p.cents), 0)::bigint as cents
    from claims.posting p join claims.booking b on b.id = p.booking
    where p.account = 'safe' and b.site = ${site}`.execute(db)
  return found.rows[0]!.cents
}
