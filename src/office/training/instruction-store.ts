import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Instructed } from './instruction.ts'

export async function instructedAt(
  db: Db | Tx,
  site: number,
  account: string | null = null,
): Promise<Instructed[]> {
  const found = await sql<Instructed>`
    select i.id, i.account, i.kind, i.day from training.instructed i
    where i.site = ${site} and (${account}::uuid is null or i.account = ${account}::uuid)
    order by i.recorded_at desc, i.day desc, i.id`.execute(db)
  return found.rows
}

/** False: it stands there already. */
export async function insertInstructed(
  tx: Tx,
  { site, offer, ...it }: Instructed & { readonly site: number; readonly offer: string | null },
  now: Temporal.Instant,
): Promise<boolean> {
  const added = await sql`
    insert into training.instructed (id, site, account, kind, day, offer, recorded_at)
    values (${it.id}, ${site}, ${it.account}, ${it.kind}, ${it.day}, ${offer}, ${now})
    on conflict (account, kind, day) do nothing`.execute(tx)
  return Number(added.numAffectedRows) === 1
}

/** False: there was none. */
export async function removeInstructed(tx: Tx, site: number, id: string): Promise<boolean> {
  const gone = await sql`delete from training.instructed i where i.id = ${id} and i.site = ${site}`.execute(
    tx,
  )
  return Number(gone.numAffectedRows) === 1
}

/** A correction of who was there takes back what only the attendance said. */
export async function removeInstructedOf(tx: Tx, offer: string): Promise<void> {
  await sql`delete from training.instructed i where i.offer = ${offer}`.execute(tx)
}
