import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

export interface UploadRow {
  readonly id: string
  readonly site: number
  readonly account: string
  readonly name: string
  readonly bytes: number
  readonly isScan: boolean
  readonly item: string | null
}

export async function insertUpload(tx: Tx, it: Omit<UploadRow, 'item'>, at: Temporal.Instant): Promise<void> {
  await sql`
    insert into intake.upload (id, site, account, name, bytes, is_scan, opened_at, changed_at)
    values (${it.id}, ${it.site}, ${it.account}, ${it.name}, ${it.bytes}, ${it.isScan}, ${String(at)}, ${String(at)})`.execute(
    tx,
  )
}

export async function findUpload(db: Db | Tx, id: string): Promise<UploadRow | null> {
  const found = await sql<UploadRow>`
    select u.id, u.site, u.account, u.name, u.bytes::float8 as bytes, u.is_scan as "isScan", u.item
    from intake.upload u where u.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

export interface PieceRow {
  readonly start: number
  readonly bytes: number
  readonly object: string
}

export async function piecesOf(db: Db | Tx, upload: string): Promise<PieceRow[]> {
  const found = await sql<PieceRow>`
    select p.start::float8 as start, p.bytes, p.object from intake.piece p where p.upload = ${upload} order by p.start`.execute(
    db,
  )
  return found.rows
}

/** False: it was there. */
export async function insertPiece(
  tx: Tx,
  { upload, start, bytes, object }: PieceRow & { upload: string },
  at: Temporal.Instant,
): Promise<boolean> {
  const added = await sql`
    insert into intake.piece (upload, start, bytes, object) values (${upload}, ${start}, ${bytes}, ${object})
    on conflict do nothing returning start`.execute(tx)
  await sql`update intake.upload set changed_at = ${String(at)} where id = ${upload}`.execute(tx)
  return added.rows.length > 0
}

export async function setUploadItem(tx: Tx, upload: string, item: string): Promise<void> {
  await sql`update intake.upload set item = ${item} where id = ${upload}`.execute(tx)
}

export async function dropPieces(tx: Tx, upload: string): Promise<string[]> {
  const gone = await sql<{ object: string }>`
    delete from intake.piece where upload = ${upload} returning object`.execute(tx)
  return gone.rows.map(({ object }) => object)
}
