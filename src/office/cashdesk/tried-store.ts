import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Closing } from './closing.ts'

/** A count that was given before the one that stands; kept without a name. */
export interface Tried {
  readonly at: Temporal.Instant
  readonly countedCents: number
  readonly cardToldCents: number | null
}

export async function insertTried(
  tx: Tx,
  it: Tried & { readonly id: string; readonly site: number; readonly till: string },
): Promise<void> {
  await sql`
    insert into cashdesk.tried (id, site, till, at, counted_cents, card_told_cents)
    values (${it.id}, ${it.site}, ${it.till}, ${it.at}, ${it.countedCents}, ${it.cardToldCents})`.execute(tx)
}

/** What was counted otherwise before this count, oldest first. */
export async function triedBefore(
  db: Db | Tx,
  it: Pick<Closing, 'till' | 'fromAt' | 'untilAt' | 'countedCents' | 'cardToldCents'>,
): Promise<Tried[]> {
  const found = await sql<Tried>`
    select min(t.at) as at, t.counted_cents as "countedCents", t.card_told_cents as "cardToldCents"
    from cashdesk.tried t
    where t.till = ${it.till} and t.at <= ${it.untilAt}
      and (${it.fromAt}::timestamptz is null or t.at > ${it.fromAt})
      and (t.counted_cents <> ${it.countedCents}
           or t.card_told_cents is distinct from ${it.cardToldCents}::bigint)
    group by 2, 3 order by 1 limit 50`.execute(db)
  return found.rows
}
