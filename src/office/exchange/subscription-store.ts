import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Subscription } from './subscription.ts'
import type { EventType } from './told.ts'

const COLUMNS = sql`s.id, s.client, s.url, s.events, s.site, s.state, s.paused_why as "pausedWhy", s.round,
  s.old_until as "oldUntil", s.failures, s.hold_until as "holdUntil", s.made_at as "madeAt"`

export async function insertSubscription(
  tx: Tx,
  it: Pick<Subscription, 'id' | 'client' | 'url' | 'events' | 'site'> & { readonly afterEvent: number },
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into exchange.subscription (id, client, url, events, site, after_event, made_at)
    values (${it.id}, ${it.client}, ${it.url}, ${[...it.events]}, ${it.site}, ${it.afterEvent}, ${at})`.execute(
    tx,
  )
}

/** Waits for others that add or change one of the same program, so that a limit is a limit. */
export async function lockSubscriptionsOf(tx: Tx, client: string): Promise<Subscription[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('exchange.subscription ' || ${client}, 0))`.execute(
    tx,
  )
  return subscriptionsOf(tx, client)
}

export async function subscriptionsOf(db: Db | Tx, client: string): Promise<Subscription[]> {
  const found = await sql<Subscription>`
    select ${COLUMNS} from exchange.subscription s where s.client = ${client} and s.state <> 'ended'
    order by s.made_at, s.id`.execute(db)
  return found.rows
}

export async function liveSubscriptions(db: Db | Tx): Promise<Subscription[]> {
  const found = await sql<Subscription>`
    select ${COLUMNS} from exchange.subscription s where s.state <> 'ended' order by s.made_at, s.id`.execute(
    db,
  )
  return found.rows
}

/** Who is to be told of this; who subscribed after it is not. */
export async function subscriptionsTo(
  db: Db | Tx,
  { type, site, id }: { readonly type: EventType; readonly site: number; readonly id: number },
): Promise<Subscription[]> {
  const found = await sql<Subscription>`
    select ${COLUMNS} from exchange.subscription s
    where s.state = 'active' and ${type} = any(s.events) and (s.site is null or s.site = ${site})
      and s.after_event < ${id}`.execute(db)
  return found.rows
}

export async function subscriptionById(db: Db | Tx, id: string): Promise<Subscription | null> {
  const found = await sql<Subscription>`
    select ${COLUMNS} from exchange.subscription s where s.id = ${id} and s.state <> 'ended'`.execute(db)
  return found.rows[0] ?? null
}

export async function endSubscription(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await sql`update exchange.subscription s set state = 'ended', paused_why = null where s.id = ${id}`.execute(
    tx,
  )
  await sql`
    update exchange.delivery d set state = 'dead', ended_at = ${at}, answer = 'unsubscribed'
    where d.subscription = ${id} and d.state = 'waiting'`.execute(tx)
}

export async function pauseSubscription(tx: Tx, id: string, why: string): Promise<boolean> {
  const paused = await sql`
    update exchange.subscription s set state = 'paused', paused_why = ${why}
    where s.id = ${id} and s.state = 'active'`.execute(tx)
  return Number(paused.numAffectedRows) === 1
}

export async function resumeSubscription(tx: Tx, id: string, at: Temporal.Instant): Promise<boolean> {
  const resumed = await sql`
    update exchange.subscription s set state = 'active', paused_why = null, failures = 0, hold_until = null
    where s.id = ${id} and s.state = 'paused'`.execute(tx)
  await sql`
    update exchange.delivery d set next_at = ${at} where d.subscription = ${id} and d.state = 'waiting'`.execute(
    tx,
  )
  return Number(resumed.numAffectedRows) === 1
}

/** The next round; until a moment the one before signs as well. */
export async function nextRound(tx: Tx, id: string, oldUntil: Temporal.Instant): Promise<number> {
  const turned = await sql<{ round: number }>`
    update exchange.subscription s set round = s.round + 1, old_until = ${oldUntil}
    where s.id = ${id} returning s.round`.execute(tx)
  return turned.rows[0]!.round
}

/** What became of the last try at this target. */
export async function noteTarget(
  db: Db,
  id: string,
  it: { readonly failures: number; readonly holdUntil: Temporal.Instant | null },
): Promise<void> {
  await sql`
    update exchange.subscription s set failures = ${it.failures}, hold_until = ${it.holdUntil}
    where s.id = ${id} and (s.failures <> ${it.failures} or s.hold_until is distinct from ${it.holdUntil})`.execute(
    db,
  )
}
