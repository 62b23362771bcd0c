import { sql } from 'kysely'
import type { Db } from './act.ts'

/** Old keys are forgotten; whoever repeats a request after that long means a new one. */
export async function removeKeysBefore(db: Db, before: Temporal.Instant): Promise<number> {
  const gone = await sql`delete from ground.request_key k where k.at < ${before}`.execute(db)
  return Number(gone.numAffectedRows ?? 0)
}
