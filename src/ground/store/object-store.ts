import { sql } from 'kysely'
import type { Db, Tx } from '../act/act.ts'

export interface ObjectRow {
  readonly id: string
  readonly scope: string
  readonly address: Uint8Array
  /** Null together with `wrapped`: erased. */
  readonly sha256: Uint8Array | null
  readonly bytes: number
  readonly wrapped: Uint8Array | null
  readonly uses: number
}

const columns = sql`o.id, o.scope, o.address, o.sha256, o.bytes, o.wrapped, o.uses`

/** The object and the wrapped key of its scope. */
export async function readObject(
  db: Db | Tx,
  id: string,
): Promise<(ObjectRow & { readonly scopeKey: Uint8Array | null }) | null> {
  const found = await sql<ObjectRow & { scopeKey: Uint8Array | null }>`
    select ${columns}, k.wrapped as "scopeKey"
    from store.object o join store.key k on k.scope = o.scope where o.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

export async function lockObject(tx: Tx, id: string): Promise<ObjectRow | null> {
  const found = await sql<ObjectRow>`
    select ${columns} from store.object o where o.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

/** The same content of this scope. Until the end of the transaction nobody else puts it there. */
export async function findSame(tx: Tx, scope: string, sha256: Uint8Array): Promise<ObjectRow | null> {
  const content = `${scope} ${Buffer.from(sha256).toString('hex')}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${content}, 7153))`.execute(tx)
  const found = await sql<ObjectRow>`
    select ${columns} from store.object o
    where o.scope = ${scope} and o.sha256 = ${Buffer.from(sha256)} for update`.execute(tx)
  return found.rows[0] ?? null
}

export interface NewObject extends Omit<ObjectRow, 'uses' | 'sha256' | 'wrapped'> {
  readonly sha256: Uint8Array
  readonly wrapped: Uint8Array
}

export async function insertObject(tx: Tx, it: NewObject, at: Temporal.Instant): Promise<void> {
  await sql`
    insert into store.object (id, scope, address, sha256, bytes, wrapped, uses, stored_at)
    values (${it.id}, ${it.scope}, ${Buffer.from(it.address)}, ${Buffer.from(it.sha256)}, ${it.bytes},
            ${Buffer.from(it.wrapped)}, 1, ${String(at)})`.execute(tx)
}

export async function changeUses(tx: Tx, id: string, by: number): Promise<void> {
  await sql`update store.object set uses = uses + ${by}::integer where id = ${id}`.execute(tx)
}

export async function rewrapObject(
  tx: Tx,
  it: Pick<ObjectRow, 'id' | 'scope' | 'address'> & { readonly wrapped: Uint8Array },
): Promise<void> {
  await sql`
    update store.object set scope = ${it.scope}, address = ${Buffer.from(it.address)}, wrapped = ${Buffer.from(it.wrapped)}
    where id = ${it.id}`.execute(tx)
}

export async function deleteObject(tx: Tx, id: string): Promise<void> {
  await sql`delete from store.object where id = ${id}`.execute(tx)
}

/** Leaves of each object of the scope that it was there, and nothing that tells of its content. */
export async function eraseObjectsOf(tx: Tx, scope: string, at: Temporal.Instant): Promise<number> {
  const erased = await sql<{ n: number }>`
    with erased as (
      update store.object set wrapped = null, sha256 = null
      where scope = ${scope} and wrapped is not null returning address),
    noted as (
      insert into store.gone as g (address, since) select distinct e.address, ${String(at)}::timestamptz from erased e
      on conflict (address) do update set since = g.since returning 1)
    select count(*)::int as n from erased`.execute(tx)
  return erased.rows[0]?.n ?? 0
}

export async function noteGone(tx: Tx, address: Uint8Array, at: Temporal.Instant): Promise<void> {
  await sql`
    insert into store.gone (address, since) values (${Buffer.from(address)}, ${String(at)})
    on conflict (address) do nothing`.execute(tx)
}

/** The oldest addresses nobody may need any more, held for whoever asked. */
export async function lockGone(tx: Tx, most: number): Promise<Uint8Array[]> {
  const found = await sql<{ address: Uint8Array }>`
    select g.address from store.gone g order by g.since limit ${most} for update skip locked`.execute(tx)
  return found.rows.map(({ address }) => address)
}

export async function forgetGone(tx: Tx, addresses: readonly Uint8Array[]): Promise<void> {
  await sql`delete from store.gone where address = any(${addresses.map((it) => Buffer.from(it))}::bytea[])`.execute(
    tx,
  )
}

/** Which of these addresses hold something that can still be read. */
export async function stillNeeded(db: Db | Tx, addresses: readonly Uint8Array[]): Promise<Set<string>> {
  const found = await sql<{ address: string }>`
    select distinct encode(o.address, 'hex') as address from store.object o
    where o.wrapped is not null and o.address = any(${addresses.map((it) => Buffer.from(it))}::bytea[])`.execute(
    db,
  )
  return new Set(found.rows.map(({ address }) => address))
}
