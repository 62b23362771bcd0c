import { sql } from 'kysely'
import type { Db } from './act.ts'
import { OPEN_BOOKS, type Books } from './books.ts'

/** Old keys are forgotten; whoever repeats a request after that long means a new one. */
export async function removeKeysBefore(
  db: Db,
  before: Temporal.Instant,
  books: Books = OPEN_BOOKS,
): Promise<number> {
  const keys = sql.table(`${books.keys}.request_key`)
  const gone = await sql`delete from ${keys} k where k.at < ${before}`.execute(db)
  return Number(gone.numAffectedRows ?? 0)
}
