import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Checklist } from './checklist.ts'

const COLUMNS = sql`c.id, c.concerns, c.answers, c.ticked, c.language, c.created_at as "createdAt",
  c.changed_at as "changedAt", c.expires_at as "expiresAt"`

export async function addChecklist(tx: Tx, list: Checklist, codeHash: string): Promise<void> {
  const { id, concerns, answers, ticked, language, createdAt, changedAt, expiresAt } = list
  await sql`
    insert into checklists.checklist (id, code_hash, concerns, answers, ticked, language, created_at, changed_at, expires_at)
    values (${id}, ${codeHash}, ${[...concerns]}::text[], ${JSON.stringify(answers)}::jsonb, ${[...ticked]}::text[],
            ${language}, ${createdAt}, ${changedAt}, ${expiresAt})`.execute(tx)
}

/** The list behind a code; a list whose time is over is gone, also before it is swept. */
export async function byCode(
  db: Db | Tx,
  codeHash: string,
  now: Temporal.Instant,
): Promise<Checklist | null> {
  const found = await sql<Checklist>`
    select ${COLUMNS} from checklists.checklist c
    where c.code_hash = ${codeHash} and c.expires_at > ${now}`.execute(db)
  return found.rows[0] ?? null
}

/** The same, kept from other hands until the act ends: two windows tick one after the other. */
export async function byCodeForUpdate(
  tx: Tx,
  codeHash: string,
  now: Temporal.Instant,
): Promise<Checklist | null> {
  const found = await sql<Checklist>`
    select ${COLUMNS} from checklists.checklist c
    where c.code_hash = ${codeHash} and c.expires_at > ${now} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function changeChecklist(tx: Tx, list: Checklist): Promise<void> {
  const { id, concerns, answers, ticked, language, changedAt, expiresAt } = list
  await sql`
    update checklists.checklist c
    set concerns = ${[...concerns]}::text[], answers = ${JSON.stringify(answers)}::jsonb,
        ticked = ${[...ticked]}::text[], language = ${language}, changed_at = ${changedAt}, expires_at = ${expiresAt}
    where c.id = ${id}`.execute(tx)
}

export async function removeChecklist(tx: Tx, id: string): Promise<void> {
  await sql`delete from checklists.checklist c where c.id = ${id}`.execute(tx)
}

export async function removeExpired(tx: Tx, now: Temporal.Instant): Promise<number> {
  const gone = await sql`delete from checklists.checklist c where c.expires_at <= ${now}`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}
