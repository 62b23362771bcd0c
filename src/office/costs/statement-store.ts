import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

export interface Statement {
  readonly id: string
  readonly site: number
  readonly name: string
  readonly note: string
  /** Figures of another office, shown as an example. */
  readonly isExample: boolean
  readonly createdAt: Temporal.Instant
  readonly removedAt: Temporal.Instant | null
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u
export const isId = (id: string): boolean => UUID.test(id)

const COLUMNS = sql`s.id, s.site, s.name, s.note, s.is_example as "isExample", s.created_at as "createdAt",
  s.removed_at as "removedAt"`

/** The own ones before examples, the latest first. */
export async function statementsOf(db: Db | Tx, site: number): Promise<Statement[]> {
  const found = await sql<Statement>`
    select ${COLUMNS} from costs.statement s where s.site = ${site} order by s.is_example, s.created_at desc, s.id`.execute(
    db,
  )
  return found.rows
}

export async function statementById(db: Db | Tx, site: number, id: string): Promise<Statement | null> {
  if (!isId(id)) return null
  const found = await sql<Statement>`
    select ${COLUMNS} from costs.statement s where s.id = ${id} and s.site = ${site}`.execute(db)
  return found.rows[0] ?? null
}

/** Held until the transaction ends: changes of its items come one after another. */
export async function lockStatement(tx: Tx, site: number, id: string): Promise<Statement | null> {
  if (!isId(id)) return null
  const found = await sql<Statement>`
    select ${COLUMNS} from costs.statement s where s.id = ${id} and s.site = ${site} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function insertStatement(
  tx: Tx,
  it: Pick<Statement, 'id' | 'site' | 'name' | 'note' | 'isExample'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into costs.statement (id, site, name, note, is_example, created_at)
    values (${it.id}, ${it.site}, ${it.name}, ${it.note}, ${it.isExample}, ${now.toString()})`.execute(tx)
}

export async function updateStatement(
  tx: Tx,
  { id, name, note }: Pick<Statement, 'id' | 'name' | 'note'>,
): Promise<void> {
  await sql`update costs.statement set name = ${name}, note = ${note} where id = ${id}`.execute(tx)
}

export async function setRemoved(tx: Tx, id: string, at: Temporal.Instant | null): Promise<void> {
  await sql`update costs.statement set removed_at = ${at?.toString() ?? null} where id = ${id}`.execute(tx)
}
