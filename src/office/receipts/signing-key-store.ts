import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { SigningKey } from './signing-key.ts'

const COLUMNS = sql`k.id, k.certificate, k.private_key as "privateKey", k.made_at as "madeAt",
  k.valid_until as "validUntil", k.retired_at as "retiredAt", k.revoked_at as "revokedAt", k.revoked_why as "revokedWhy"`

export async function keyInUse(db: Db | Tx): Promise<SigningKey | null> {
  const found = await sql<SigningKey>`
    select ${COLUMNS} from receipts.signing_key k where k.retired_at is null`.execute(db)
  return found.rows[0] ?? null
}

/** All there ever were, newest first. */
export async function signingKeys(db: Db | Tx): Promise<SigningKey[]> {
  const found = await sql<SigningKey>`
    select ${COLUMNS} from receipts.signing_key k order by k.made_at desc, k.id desc`.execute(db)
  return found.rows
}

/** Two who change the key at once wait for each other; until the end of the transaction. */
export async function lockKeys(tx: Tx): Promise<void> {
  await sql`lock table receipts.signing_key in share row exclusive mode`.execute(tx)
}

/** Its private half is gone from here on. */
export async function retireKey(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update receipts.signing_key k set retired_at = ${at}, private_key = null
    where k.id = ${id} and k.retired_at is null`.execute(tx)
}

export async function insertKey(tx: Tx, it: SigningKey): Promise<void> {
  await sql`
    insert into receipts.signing_key (id, algorithm, certificate, private_key, made_at, valid_until)
    values (${it.id}, 'ecdsa-p256-sha256', ${Buffer.from(it.certificate)}, ${it.privateKey && Buffer.from(it.privateKey)},
            ${it.madeAt}, ${it.validUntil})`.execute(tx)
}

/** False when there is no such key or it is revoked already. */
export async function markRevoked(tx: Tx, id: string, at: Temporal.Instant, why: string): Promise<boolean> {
  const marked = await sql`
    update receipts.signing_key k
    set revoked_at = ${at}, revoked_why = ${why}, retired_at = coalesce(k.retired_at, ${at}), private_key = null
    where k.id = ${id} and k.revoked_at is null`.execute(tx)
  return Number(marked.numAffectedRows ?? 0) === 1
}
