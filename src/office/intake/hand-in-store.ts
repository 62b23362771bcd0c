import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** Whether everything that came of one document of a hand-in stands in an Akte. */
export async function allFiledOf(db: Db | Tx, handInDocument: string): Promise<boolean> {
  const found = await sql<{ open: boolean }>`
    select exists (select from intake.item i where i.hand_in_document = ${handInDocument} and i.state <> 'filed') as open`.execute(
    db,
  )
  return !found.rows[0]!.open
}
