import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { ItemBody } from './item.ts'
import { isId } from './statement-store.ts'

/** A table that was taken in. */
export interface TakenImport {
  readonly id: string
  readonly name: string
  readonly added: number
  readonly changed: number
  readonly at: Temporal.Instant
  readonly takenBackAt: Temporal.Instant | null
}

const COLUMNS = sql`m.id, m.name, m.added, m.changed, m.at, m.taken_back_at as "takenBackAt"`

export async function insertImport(
  tx: Tx,
  statement: string,
  { id, name, added, changed }: Pick<TakenImport, 'id' | 'name' | 'added' | 'changed'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into costs.import (id, statement, name, added, changed, at)
    values (${id}, ${statement}, ${name}, ${added}, ${changed}, ${now.toString()})`.execute(tx)
}

/** The latest first. */
export async function importsOf(db: Db | Tx, statement: string): Promise<TakenImport[]> {
  const found = await sql<TakenImport>`
    select ${COLUMNS} from costs.import m where m.statement = ${statement} order by m.at desc, m.id`.execute(
    db,
  )
  return found.rows
}

export async function importById(tx: Tx, statement: string, id: string): Promise<TakenImport | null> {
  if (!isId(id)) return null
  const found = await sql<TakenImport>`
    select ${COLUMNS} from costs.import m where m.id = ${id} and m.statement = ${statement}`.execute(tx)
  return found.rows[0] ?? null
}

/** An item an import brought or changed: what it is now, and what it was before. */
export interface Touched {
  readonly id: string
  /** Its version now; another than the import made: somebody changed it since. */
  readonly version: number
  readonly made: number
  readonly isRemoved: boolean
  /** Null: the import brought it. */
  readonly before: ItemBody | null
}

export async function touchedBy(tx: Tx, id: string): Promise<Touched[]> {
  const found = await sql<Touched>`
    select i.id, i.version, v.version as made, i.removed_at is not null as "isRemoved", b.body as before
    from costs.item_version v
    join costs.item i on i.id = v.item
    left join costs.item_version b on b.item = v.item and b.version = v.version - 1
    where v.import = ${id} order by i.id`.execute(tx)
  return found.rows
}

export async function markTakenBack(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await sql`update costs.import set taken_back_at = ${now.toString()} where id = ${id}`.execute(tx)
}
