import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Figure, SnapshotBody } from './snapshot.ts'

export interface Snapshot {
  readonly id: string
  readonly name: string
  readonly body: SnapshotBody
  readonly at: Temporal.Instant
}

export async function insertSnapshot(
  tx: Tx,
  site: number,
  { id, name, body, at }: Snapshot,
  figures: readonly Figure[],
): Promise<void> {
  await sql`insert into review.snapshot (id, site, name, body, at)
    values (${id}, ${site}, ${name}, ${JSON.stringify(body)}::jsonb, ${at.toString()})`.execute(tx)
  const rows = figures.map(({ id: figure, number, kpi, ...body }) => ({ figure, number, kpi, body }))
  await sql`insert into review.figure (id, snapshot, number, kpi, body)
    select f.figure, ${id}, f.number, f.kpi, f.body
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f (figure uuid, number integer, kpi text, body jsonb)`.execute(
    tx,
  )
}

export async function snapshotsOf(
  db: Db | Tx,
  site: number,
): Promise<readonly Pick<Snapshot, 'id' | 'name' | 'at'>[]> {
  const found = await sql<Pick<Snapshot, 'id' | 'name' | 'at'>>`
    select s.id, s.name, s.at from review.snapshot s where s.site = ${site} order by s.at desc, s.id`.execute(
    db,
  )
  return found.rows
}

export async function snapshotById(db: Db | Tx, site: number, id: string): Promise<Snapshot | null> {
  const found = await sql<Snapshot>`
    select s.id, s.name, s.body, s.at from review.snapshot s where s.site = ${site} and s.id::text = ${id}`.execute(
    db,
  )
  return found.rows[0] ?? null
}

interface FigureRow {
  id: string
  number: number
  kpi: string
  body: Omit<Figure, 'id' | 'number' | 'kpi'>
}

const read = ({ body, ...it }: FigureRow): Figure => ({ ...it, ...body })

export async function figuresOfSnapshot(db: Db | Tx, snapshot: string): Promise<readonly Figure[]> {
  const found = await sql<FigureRow>`
    select f.id, f.number, f.kpi, f.body from review.figure f where f.snapshot = ${snapshot} order by f.number`.execute(
    db,
  )
  return found.rows.map(read)
}

/** A figure and the review it stands in. */
export async function figureById(
  db: Db | Tx,
  site: number,
  id: string,
): Promise<{ figure: Figure; snapshot: Snapshot } | null> {
  const found = await sql<FigureRow & { snapshot: string }>`
    select f.id, f.number, f.kpi, f.body, f.snapshot from review.figure f where f.id::text = ${id}`.execute(
    db,
  )
  const row = found.rows[0]
  const snapshot = row && (await snapshotById(db, site, row.snapshot))
  return snapshot ? { figure: read(row), snapshot } : null
}
