import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

export const PURPOSES = ['referral', 'file', 'reminder', 'keep'] as const
export type Purpose = (typeof PURPOSES)[number]

export interface ConsentRow {
  readonly id: string
  readonly caseId: string
  readonly purpose: Purpose
  readonly items: readonly string[]
  readonly givenItems: readonly string[] | null
  readonly language: string
  readonly textVersion: string
  readonly textDigest: Uint8Array
  readonly sealed: Uint8Array
  readonly askedAt: Temporal.Instant
  readonly askedBy: string | null
  readonly givenAt: Temporal.Instant | null
  readonly givenHow: 'code' | 'paper' | null
  readonly paper: string | null
  readonly witness: string | null
  readonly declinedAt: Temporal.Instant | null
  readonly withdrawnAt: Temporal.Instant | null
  readonly expiresOn: Temporal.PlainDate
}

const COLUMNS = sql`c.id, c.case_id as "caseId", c.purpose, c.items, c.given_items as "givenItems", c.language,
  c.text_version as "textVersion", c.text_digest as "textDigest", c.sealed, c.asked_at as "askedAt",
  c.asked_by as "askedBy", c.given_at as "givenAt", c.given_how as "givenHow", c.paper, c.witness,
  c.declined_at as "declinedAt", c.withdrawn_at as "withdrawnAt", c.expires_on as "expiresOn"`

export type NewConsent = Omit<
  ConsentRow,
  'givenItems' | 'givenAt' | 'givenHow' | 'paper' | 'witness' | 'declinedAt' | 'withdrawnAt'
>

export async function insertConsent(tx: Tx, it: NewConsent): Promise<void> {
  await sql`
    insert into counselling.consent (id, case_id, purpose, items, language, text_version, text_digest, sealed,
      asked_at, asked_by, expires_on)
    values (${it.id}, ${it.caseId}, ${it.purpose}, ${[...it.items]}::text[], ${it.language}, ${it.textVersion},
      ${it.textDigest}, ${it.sealed}, ${it.askedAt}, ${it.askedBy}, ${it.expiresOn})`.execute(tx)
}

export async function lockConsent(tx: Tx, id: string, caseId: string): Promise<ConsentRow | null> {
  const found = await sql<ConsentRow>`
    select ${COLUMNS} from counselling.consent c where c.id = ${id} and c.case_id = ${caseId} for update`.execute(
    tx,
  )
  return found.rows[0] ?? null
}

/** The same, read under the lock of its row, so that a withdrawal cannot fall between the look and the use. */
export async function shareConsent(tx: Tx, id: string, caseId: string): Promise<ConsentRow | null> {
  const found = await sql<ConsentRow>`
    select ${COLUMNS} from counselling.consent c where c.id = ${id} and c.case_id = ${caseId} for share`.execute(
    tx,
  )
  return found.rows[0] ?? null
}

export async function consentsOf(tx: Tx, caseId: string): Promise<ConsentRow[]> {
  const found = await sql<ConsentRow>`
    select ${COLUMNS} from counselling.consent c where c.case_id = ${caseId} order by c.asked_at desc, c.id`.execute(
    tx,
  )
  return found.rows
}

export async function saveGiven(
  tx: Tx,
  id: string,
  it: Pick<ConsentRow, 'givenItems' | 'givenAt' | 'givenHow' | 'paper' | 'witness'>,
): Promise<void> {
  await sql`
    update counselling.consent set given_items = ${it.givenItems && [...it.givenItems]}::text[],
      given_at = ${it.givenAt}, given_how = ${it.givenHow}, paper = ${it.paper}, witness = ${it.witness}
    where id = ${id}`.execute(tx)
}

export async function saveDeclined(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await sql`update counselling.consent set declined_at = ${at} where id = ${id}`.execute(tx)
}

export async function saveWithdrawn(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await sql`update counselling.consent set withdrawn_at = ${at} where id = ${id}`.execute(tx)
}

/** Whether a paper carries the signature under a consent that still counts. */
export async function isSignature(tx: Tx, caseId: string, document: string): Promise<boolean> {
  const found = await sql`
    select 1 from counselling.consent
    where case_id = ${caseId} and paper = ${document} and withdrawn_at is null`.execute(tx)
  return found.rows.length > 0
}
