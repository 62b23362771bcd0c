import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Closing } from './closing.ts'

const COLUMNS = sql`c.id, c.site, c.till, c.no, c.kind, c.from_at as "fromAt", c.until_at as "untilAt",
  c.expected_cents as "expectedCents", c.counted_cents as "countedCents", c.counted,
  c.difference_cents as "differenceCents", c.removed_cents as "removedCents",
  c.card_expected_cents as "cardExpectedCents", c.card_told_cents as "cardToldCents", c.remark,
  c.counted_by as "countedBy", c.counted_at as "countedAt", c.confirmed_by as "confirmedBy",
  c.confirmed_at as "confirmedAt", c.refused_at as "refusedAt", c.refused_why as "refusedWhy", c.report`

export type NewClosing = Omit<Closing, 'confirmedBy' | 'confirmedAt' | 'refusedAt' | 'refusedWhy' | 'report'>

export async function insertClosing(tx: Tx, it: NewClosing): Promise<void> {
  await sql`
    insert into cashdesk.closing (id, site, till, no, kind, from_at, until_at, expected_cents, counted_cents, counted,
      difference_cents, removed_cents, card_expected_cents, card_told_cents, remark, counted_by, counted_at)
    values (${it.id}, ${it.site}, ${it.till}, ${it.no}, ${it.kind}, ${it.fromAt}, ${it.untilAt}, ${it.expectedCents},
      ${it.countedCents}, ${JSON.stringify(it.counted)}::jsonb, ${it.differenceCents}, ${it.removedCents},
      ${it.cardExpectedCents}, ${it.cardToldCents}, ${it.remark}, ${it.countedBy}, ${it.countedAt})`.execute(
    tx,
  )
}

/** The last count of a till; the till itself is locked by whoever counts. */
export async function lastClosing(db: Db | Tx, till: string): Promise<Closing | null> {
  const found = await sql<Closing>`
    select ${COLUMNS} from cashdesk.closing c where c.till = ${till} order by c.no desc limit 1`.execute(db)
  return found.rows[0] ?? null
}

export async function lockClosing(tx: Tx, id: string): Promise<Closing | null> {
  const found =
    await sql<Closing>`select ${COLUMNS} from cashdesk.closing c where c.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function closingById(db: Db | Tx, id: string): Promise<Closing | null> {
  const found = await sql<Closing>`select ${COLUMNS} from cashdesk.closing c where c.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

/** Newest first. */
export async function closingsOf(
  db: Db | Tx,
  {
    site,
    till,
    from,
    until,
  }: {
    readonly site: number
    readonly till?: string | undefined
    readonly from?: Temporal.Instant | undefined
    readonly until?: Temporal.Instant | undefined
  },
): Promise<Closing[]> {
  const found = await sql<Closing>`
    select ${COLUMNS} from cashdesk.closing c
    where c.site = ${site} and (${till ?? null}::uuid is null or c.till = ${till ?? null})
      and (${from ?? null}::timestamptz is null or c.until_at > ${from ?? null})
      and (${until ?? null}::timestamptz is null or c.until_at <= ${until ?? null})
    order by c.until_at desc, c.no desc limit 400`.execute(db)
  return found.rows
}

export async function markConfirmed(
  tx: Tx,
  id: string,
  { by, at, report }: { readonly by: string; readonly at: Temporal.Instant; readonly report: string },
): Promise<void> {
  await sql`
    update cashdesk.closing set confirmed_by = ${by}, confirmed_at = ${at}, report = ${report} where id = ${id}`.execute(
    tx,
  )
}

export async function markClosingRefused(
  tx: Tx,
  id: string,
  { by, at, why }: { readonly by: string; readonly at: Temporal.Instant; readonly why: string },
): Promise<void> {
  await sql`
    update cashdesk.closing set refused_by = ${by}, refused_at = ${at}, refused_why = ${why} where id = ${id}`.execute(
    tx,
  )
}
