import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

/** Pieces of uploads that were left or are complete; answers what they hold in the store. */
export async function deleteOldUploads(tx: Tx, before: Temporal.Instant): Promise<string[]> {
  const found = await sql<{ object: string }>`
    delete from intake.piece p using intake.upload u
    where u.id = p.upload and (u.changed_at < ${String(before)} or u.item is not null) returning p.object`.execute(
    tx,
  )
  await sql`delete from intake.upload where changed_at < ${String(before)}`.execute(tx)
  return found.rows.map(({ object }) => object)
}

/** Stacks stay until each document cut from them stands in a file or went back. */
export async function objectsOfParted(tx: Tx, before: Temporal.Instant): Promise<string[]> {
  const found = await sql<{ object: string }>`
    delete from intake.file f using intake.item i
    where i.id = f.item and i.state = 'parted' and i.changed_at < ${String(before)}
      and not exists (select from intake.item c where c.parent = i.id and c.state not in ('filed', 'returned', 'destroyed'))
    returning f.object`.execute(tx)
  return found.rows.map(({ object }) => object)
}

export interface Limits {
  readonly parted: Temporal.Instant
  readonly returned: Temporal.Instant
  readonly filed: Temporal.Instant
}

/** Items that are over, their files with them. What was filed holds nothing in the store under its own key any more. */
export async function deleteOldItems(
  tx: Tx,
  { parted, returned, filed }: Limits,
): Promise<{ scopes: string[]; objects: string[] }> {
  const over = sql`(i.state = 'parted' and i.changed_at < ${String(parted)}
      and not exists (select from intake.file f where f.item = i.id))
    or (i.state in ('returned', 'destroyed') and i.changed_at < ${String(returned)})
    or (i.state = 'filed' and i.filed_at < ${String(filed)})`
  const objects = await sql<{ object: string }>`
    select f.object from intake.file f join intake.item i on i.id = f.item where i.state = 'returned' and (${over})
    union all
    select r.object from intake.rendition r join intake.item i on i.id = r.item where i.state = 'returned' and (${over})`.execute(
    tx,
  )
  const gone = await sql<{ id: string }>`delete from intake.item i where ${over} returning i.id`.execute(tx)
  return { scopes: gone.rows.map(({ id }) => id), objects: objects.rows.map(({ object }) => object) }
}
