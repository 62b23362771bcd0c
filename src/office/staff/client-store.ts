import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Client } from './account.ts'

const COLUMNS = sql`c.id, c.kind, c.name, c.roles, c.sites, c.active`

export async function clientByDigest(db: Db, digest: Uint8Array): Promise<Client | null> {
  const found = await sql<Client>`
    select ${COLUMNS} from staff.client c where c.key_digest = ${digest} and c.active`.execute(db)
  return found.rows[0] ?? null
}

export async function allClients(db: Db | Tx): Promise<Client[]> {
  const found = await sql<Client>`select ${COLUMNS} from staff.client c order by c.name, c.id`.execute(db)
  return found.rows
}

export async function insertClient(
  tx: Tx,
  it: Client,
  digest: Uint8Array,
  createdAt: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into staff.client (id, kind, name, key_digest, roles, sites, active, created_at)
    values (${it.id}, ${it.kind}, ${it.name}, ${digest}, ${it.roles}, ${it.sites}, ${it.active}, ${createdAt})`.execute(
    tx,
  )
}

export async function deactivateClient(tx: Tx, id: string): Promise<boolean> {
  const changed = await sql`
    update staff.client c set active = false where c.id = ${id} and c.active`.execute(tx)
  return Number(changed.numAffectedRows) === 1
}
