import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

export interface CourseRow {
  readonly version: number
  readonly sealed: Uint8Array
}

export async function findCourse(tx: Tx, caseId: string): Promise<CourseRow | null> {
  const found = await sql<CourseRow>`
    select r.version, r.sealed from courses.record r where r.case_id = ${caseId}`.execute(tx)
  return found.rows[0] ?? null
}

export async function saveCourseRow(
  tx: Tx,
  caseId: string,
  { version, sealed }: CourseRow,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into courses.record (case_id, version, sealed, changed_at)
    values (${caseId}, ${version}, ${sealed}, ${at})
    on conflict (case_id) do update
      set version = excluded.version, sealed = excluded.sealed, changed_at = excluded.changed_at`.execute(tx)
}
