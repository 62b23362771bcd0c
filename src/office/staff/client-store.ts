import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Client, Quota } from './account.ts'

const COLUMNS = sql`c.id, c.kind, c.name, c.roles, c.sites, c.active, c.per_minute as "perMinute", c.lines,
  c.old_key_until as "oldKeyUntil"`

/** `isOld`: the key was replaced and counts for a while only. */
export async function clientByDigest(
  db: Db,
  digest: Uint8Array,
  now: Temporal.Instant,
): Promise<(Client & { readonly isOld: boolean }) | null> {
  const found = await sql<Client & { isOld: boolean }>`
    select ${COLUMNS}, c.key_digest <> ${digest} as "isOld" from staff.client c
    where c.active and (c.key_digest = ${digest} or (c.old_key_digest = ${digest} and c.old_key_until > ${now}))`.execute(
    db,
  )
  return found.rows[0] ?? null
}

export async function allClients(db: Db | Tx): Promise<Client[]> {
  const found = await sql<Client>`select ${COLUMNS} from staff.client c order by c.name, c.id`.execute(db)
  return found.rows
}

export async function insertClient(
  tx: Tx,
  it: Omit<Client, 'oldKeyUntil'>,
  digest: Uint8Array,
  createdAt: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into staff.client (id, kind, name, key_digest, roles, sites, active, per_minute, lines, created_at)
    values (${it.id}, ${it.kind}, ${it.name}, ${digest}, ${it.roles}, ${it.sites}, ${it.active}, ${it.perMinute},
            ${it.lines}, ${createdAt})`.execute(tx)
}

/** The new key takes the place of the old one, which goes on until a moment (null: not at all). */
export async function replaceKey(
  tx: Tx,
  id: string,
  digest: Uint8Array,
  oldUntil: Temporal.Instant | null,
): Promise<Client | null> {
  const changed = await sql<Client>`
    update staff.client c
    set key_digest = ${digest}, old_key_until = ${oldUntil},
        old_key_digest = case when ${oldUntil}::timestamptz is null then null else c.key_digest end
    where c.id = ${id} and c.active and c.kind = 'client' returning ${COLUMNS}`.execute(tx)
  return changed.rows[0] ?? null
}

export async function changeClientRow(
  tx: Tx,
  id: string,
  roles: readonly string[],
  { perMinute, lines }: Quota,
): Promise<Client | null> {
  const changed = await sql<Client>`
    update staff.client c set roles = ${[...roles]}, per_minute = ${perMinute}, lines = ${lines}
    where c.id = ${id} and c.active and c.kind = 'client' returning ${COLUMNS}`.execute(tx)
  return changed.rows[0] ?? null
}

export async function deactivateClient(tx: Tx, id: string): Promise<boolean> {
  const changed = await sql`
    update staff.client c set active = false where c.id = ${id} and c.active`.execute(tx)
  return Number(changed.numAffectedRows) === 1
}
