import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Language } from '#ground/languages/index.ts'
import type { BarrierReport } from './report.ts'

interface Row {
  id: string
  number: string
  what: string
  page: string
  mail: string | null
  phone: string | null
  language: Language
  received_at: Temporal.Instant
  answer_by: Temporal.PlainDate
  settled_at: Temporal.Instant | null
  outcome: string | null
}

function read({ received_at, answer_by, settled_at, ...same }: Row): BarrierReport {
  return { ...same, receivedAt: received_at, answerBy: answer_by, settledAt: settled_at }
}

const COLUMNS = sql`r.id, r.number, r.what, r.page, r.mail, r.phone, r.language, r.received_at, r.answer_by, r.settled_at,
  r.outcome`

export async function insertReport(tx: Tx, site: number, it: BarrierReport): Promise<void> {
  await sql`
    insert into feedback.report (id, number, site, what, page, mail, phone, language, received_at, answer_by)
    values (${it.id}, ${it.number}, ${site}, ${it.what}, ${it.page}, ${it.mail}, ${it.phone}, ${it.language},
            ${it.receivedAt.toString()}, ${it.answerBy.toString()})`.execute(tx)
}

/** Open ones by the day they are due, then the settled ones, the latest first. */
export async function reportsOf(tx: Db | Tx, site: number, most: number): Promise<BarrierReport[]> {
  const found = await sql<Row>`
    select ${COLUMNS} from feedback.report r where r.site = ${site}
    order by r.settled_at is not null, case when r.settled_at is null then r.answer_by end, r.settled_at desc, r.id
    limit ${most}`.execute(tx)
  return found.rows.map(read)
}

export async function reportForUpdate(
  tx: Tx,
  id: string,
): Promise<(BarrierReport & { site: number }) | null> {
  const found = await sql<Row & { site: number }>`
    select ${COLUMNS}, r.site from feedback.report r where r.id = ${id} for update`.execute(tx)
  const row = found.rows[0]
  return row ? { ...read(row), site: row.site } : null
}

export async function saveOutcome(
  tx: Tx,
  id: string,
  outcome: { at: Temporal.Instant; words: string } | null,
): Promise<void> {
  await sql`
    update feedback.report r set settled_at = ${outcome?.at.toString() ?? null}, outcome = ${outcome?.words ?? null}
    where r.id = ${id}`.execute(tx)
}

/** Settled before that instant: gone, the address included. Returns how many. */
export async function removeSettledBefore(tx: Tx, before: Temporal.Instant): Promise<number> {
  const gone = await sql`delete from feedback.report r where r.settled_at < ${before.toString()}`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}
