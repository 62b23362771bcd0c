import { sql } from 'kysely'
import type { Db, Tx } from '../act/act.ts'

export interface Round {
  /** The last address that was looked at; empty at the start of a round. */
  readonly position: Uint8Array
}

/** Where the round stands. One checker at a time. */
export async function lockRound(tx: Tx, now: Temporal.Instant): Promise<Round> {
  await sql`insert into store.round (began_at) values (${String(now)}) on conflict (one) do nothing`.execute(
    tx,
  )
  const found = await sql<Round>`select r.position from store.round r for update`.execute(tx)
  return found.rows[0]!
}

export async function moveRound(tx: Tx, position: Uint8Array): Promise<void> {
  await sql`update store.round set position = ${Buffer.from(position)}`.execute(tx)
}

export async function finishRound(tx: Tx, now: Temporal.Instant): Promise<void> {
  await sql`update store.round set position = '', began_at = ${String(now)}, finished_at = ${String(now)}`.execute(
    tx,
  )
}

export interface Held {
  readonly address: Uint8Array
  /** One of the objects that lie there. */
  readonly object: string
  readonly scope: string
  readonly bytes: number
}

/** What has to be readable, in the order of addresses. */
export async function heldAfter(db: Db | Tx, position: Uint8Array, most: number): Promise<Held[]> {
  const found = await sql<Held>`
    select distinct on (o.address) o.address, o.id as object, o.scope, o.bytes from store.object o
    where o.address > ${Buffer.from(position)} and o.wrapped is not null
    order by o.address, o.id limit ${most}`.execute(db)
  return found.rows
}

/** False: known already. */
export async function noteFinding(
  tx: Tx,
  address: Uint8Array,
  kind: 'damaged' | 'missing',
  at: Temporal.Instant,
): Promise<boolean> {
  const added = await sql`
    insert into store.finding (address, kind, found_at) values (${Buffer.from(address)}, ${kind}, ${String(at)})
    on conflict do nothing`.execute(tx)
  return Number(added.numAffectedRows ?? 0) === 1
}

export async function settleFindings(
  tx: Tx,
  addresses: readonly Uint8Array[],
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    update store.finding set settled_at = ${String(at)}
    where settled_at is null and address = any(${addresses.map((it) => Buffer.from(it))}::bytea[])`.execute(
    tx,
  )
}

/** Findings about what is not needed any more are no findings. */
export async function settleUnneeded(tx: Tx, at: Temporal.Instant): Promise<void> {
  await sql`
    update store.finding as f set settled_at = ${String(at)}
    where settled_at is null
      and not exists (select from store.object o where o.address = f.address and o.wrapped is not null)`.execute(
    tx,
  )
}

export interface StoreState {
  /** Nothing was put in yet, or nothing is left. */
  readonly isEmpty: boolean
  readonly damaged: number
  readonly missing: number
  /** End of the last whole round of checks. */
  readonly checkedAt: Temporal.Instant | null
}

export async function readState(db: Db): Promise<StoreState> {
  const found = await sql<StoreState>`
    select not exists (select from store.object o) as "isEmpty",
      (select count(*)::int from store.finding f where f.settled_at is null and f.kind = 'damaged') as damaged,
      (select count(*)::int from store.finding f where f.settled_at is null and f.kind = 'missing') as missing,
      (select r.finished_at from store.round r) as "checkedAt"`.execute(db)
  return found.rows[0]!
}
