import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** One message to one target. Its id is the `webhook-id` of every try. */
export interface Delivery {
  readonly id: string
  readonly subscription: string
  readonly event: number
  readonly type: string
  readonly body: string
  readonly state: 'waiting' | 'delivered' | 'dead'
  readonly attempts: number
  readonly nextAt: Temporal.Instant
  readonly answer: string | null
  readonly madeAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
}

const COLUMNS = sql`d.id, d.subscription, d.event::float8 as event, d.type, d.body, d.state, d.attempts,
  d.next_at as "nextAt", d.answer, d.made_at as "madeAt", d.ended_at as "endedAt"`

export interface NewDelivery {
  readonly id: string
  readonly subscription: string
  readonly event: number
  readonly type: string
  readonly body: string
}

/** An event that is read twice is laid down once. */
export async function layDownDeliveries(
  db: Db,
  list: readonly NewDelivery[],
  at: Temporal.Instant,
): Promise<void> {
  if (list.length === 0) return
  await sql`
    insert into exchange.delivery (id, subscription, event, type, body, next_at, made_at)
    select n.id, n.subscription, n.event, n.type, n.body, ${at}, ${at}
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
      as n (id uuid, subscription uuid, event bigint, type text, body text)
    on conflict (subscription, event) do nothing`.execute(db)
}

/**
 * Takes the first message that is due for each target that is free: not busy here, not claimed by another process, not
 * left in peace. So one that hangs keeps nobody but itself waiting, and no target gets two at once.
 */
export async function claimDeliveries(
  db: Db,
  it: {
    readonly busy: readonly string[]
    readonly now: Temporal.Instant
    readonly until: Temporal.Instant
    readonly most: number
  },
): Promise<Delivery[]> {
  const { busy, now, until, most } = it
  const claimed = await sql<Delivery>`
    update exchange.delivery d set claimed_until = ${until}
    where d.state = 'waiting' and (d.claimed_until is null or d.claimed_until <= ${now}) and d.id in (
      select first.id from exchange.subscription s cross join lateral (
        select w.id from exchange.delivery w
        where w.subscription = s.id and w.state = 'waiting' and w.next_at <= ${now}
        order by w.next_at, w.event limit 1) as first
      where s.state = 'active' and (s.hold_until is null or s.hold_until <= ${now})
        and s.id <> all(${[...busy]}::uuid[])
        and not exists (select from exchange.delivery c where c.subscription = s.id and c.state = 'waiting'
                        and c.claimed_until > ${now})
      limit ${sql.lit(most)})
    returning ${COLUMNS}`.execute(db)
  return claimed.rows
}

export async function settleDelivery(
  db: Db | Tx,
  id: string,
  end: { readonly state: 'delivered' | 'dead'; readonly answer: string; readonly at: Temporal.Instant },
): Promise<void> {
  await sql`
    update exchange.delivery d
    set state = ${end.state}, answer = ${end.answer}, ended_at = ${end.at}, attempts = d.attempts + 1, claimed_until = null
    where d.id = ${id}`.execute(db)
}

export async function tryLater(
  db: Db,
  id: string,
  more: { readonly answer: string; readonly nextAt: Temporal.Instant },
): Promise<void> {
  await sql`
    update exchange.delivery d
    set answer = ${more.answer}, next_at = ${more.nextAt}, attempts = d.attempts + 1, claimed_until = null
    where d.id = ${id}`.execute(db)
}

export async function deliveryById(db: Db | Tx, id: string): Promise<Delivery | null> {
  const found = await sql<Delivery>`select ${COLUMNS} from exchange.delivery d where d.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

/** A dead message begins anew, under its old id. */
export async function reviveDelivery(tx: Tx, id: string, at: Temporal.Instant): Promise<boolean> {
  const revived = await sql`
    update exchange.delivery d set state = 'waiting', ended_at = null, attempts = 0, next_at = ${at}
    where d.id = ${id} and d.state = 'dead'`.execute(tx)
  return Number(revived.numAffectedRows) === 1
}

export async function latestDeliveries(
  db: Db | Tx,
  subscription: string,
  most: number,
  state?: Delivery['state'],
): Promise<Delivery[]> {
  const found = await sql<Delivery>`
    select ${COLUMNS} from exchange.delivery d
    where d.subscription = ${subscription} ${state ? sql`and d.state = ${state}` : sql``}
    order by d.made_at desc, d.event desc limit ${sql.lit(most)}`.execute(db)
  return found.rows
}

export async function forgetDeliveries(db: Db, before: Temporal.Instant): Promise<number> {
  const gone = await sql`delete from exchange.delivery d where d.made_at < ${before}`.execute(db)
  return Number(gone.numAffectedRows)
}
