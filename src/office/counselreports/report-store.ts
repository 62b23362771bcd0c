import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'
import type { ReportContent } from './report.ts'

export interface Report {
  readonly id: string
  readonly fromMonth: Temporal.PlainDate
  readonly untilMonth: Temporal.PlainDate
  readonly content: ReportContent
  readonly madeAt: Temporal.Instant
  readonly releasedAt: Temporal.Instant | null
}

const COLUMNS = sql`r.id, r.from_month as "fromMonth", r.until_month as "untilMonth", r.content,
  r.made_at as "madeAt", r.released_at as "releasedAt"`

export async function insertReport(
  tx: Tx,
  it: Omit<Report, 'releasedAt'> & { readonly madeBy: string },
): Promise<void> {
  await sql`
    insert into counselreports.report (id, from_month, until_month, content, made_at, made_by)
    values (${it.id}, ${it.fromMonth}, ${it.untilMonth}, ${JSON.stringify(it.content)}::jsonb, ${it.madeAt},
      ${it.madeBy})`.execute(tx)
}

export async function allReports(tx: Tx, releasedOnly: boolean): Promise<Report[]> {
  const found = await sql<Report>`
    select ${COLUMNS} from counselreports.report r
    where ${!releasedOnly} or r.released_at is not null order by r.until_month desc`.execute(tx)
  return found.rows
}

export async function saveReleased(tx: Tx, id: string, at: Temporal.Instant): Promise<boolean> {
  const done = await sql`
    update counselreports.report r set released_at = ${at}
    where r.id = ${id} and r.released_at is null returning r.id`.execute(tx)
  return done.rows.length > 0
}

/** Of two who make the report of a quarter at once, one waits. */
export async function lockReports(tx: Tx): Promise<void> {
  await sql`lock table counselreports.report in share row exclusive mode`.execute(tx)
}
