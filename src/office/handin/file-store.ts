import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { isId } from './id.ts'
import type { FileKind, FileNote } from './file-kind.ts'
import type { HandInFile } from './hand-in.ts'

/**
 * The bytes of files, by their SHA-256, in pieces. This is all the file of a person has to take over: `keepContent`,
 * `readContent`, `deleteUnused`.
 */

const PIECE = 262_144

export interface Content {
  readonly sha256: Uint8Array
  readonly kind: FileKind
  readonly bytes: Uint8Array
}

/** Stored once, however often it comes. */
export async function keepContent(
  tx: Tx,
  { sha256, kind, bytes }: Content,
  at: Temporal.Instant,
): Promise<void> {
  const hash = Buffer.from(sha256)
  const added = await sql<{ fresh: boolean }>`
    insert into handin.blob as b (sha256, bytes, kind, stored_at)
    values (${hash}, ${bytes.length}, ${kind}, ${String(at)})
    on conflict (sha256) do update set stored_at = greatest(b.stored_at, excluded.stored_at)
    returning (xmax = 0) as fresh`.execute(tx)
  if (!added.rows[0]?.fresh) return
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = Buffer.from(bytes.subarray(at, at + PIECE))
    await sql`
      insert into handin.blob_part (sha256, position, content) values (${hash}, ${at / PIECE}, ${piece})`.execute(
      tx,
    )
  }
}

export async function readContent(db: Db | Tx, sha256: Uint8Array): Promise<Uint8Array> {
  const found = await sql<{ content: Buffer }>`
    select p.content from handin.blob_part p where p.sha256 = ${Buffer.from(sha256)} order by p.position`.execute(
    db,
  )
  return Buffer.concat(found.rows.map(({ content }) => content))
}

/** What no file speaks of any more; not what arrives just now. */
export async function deleteUnused(tx: Tx, before: Temporal.Instant): Promise<number> {
  const gone = await sql`
    delete from handin.blob b
    where b.stored_at < ${String(before)} and not exists (select from handin.file f where f.sha256 = b.sha256)`.execute(
    tx,
  )
  return Number(gone.numAffectedRows ?? 0)
}

export interface NewFile {
  readonly id: string
  readonly document: string
  readonly sha256: Uint8Array
  readonly name: string
  readonly notes: readonly FileNote[]
}

/** The file of this document with this content; made when there is none. */
export async function insertFile(
  tx: Tx,
  it: NewFile,
  at: Temporal.Instant,
): Promise<{ id: string; again: boolean }> {
  const added = await sql<{ id: string }>`
    insert into handin.file (id, document, position, sha256, name, notes, arrived_at)
    select ${it.id}, ${it.document}, coalesce(max(f.position), 0) + 1, ${Buffer.from(it.sha256)}, ${it.name},
           ${[...it.notes]}, ${String(at)}
    from handin.file f where f.document = ${it.document}
    on conflict (document, sha256) do nothing returning id`.execute(tx)
  if (added.rows[0]) return { id: added.rows[0].id, again: false }
  const known = await sql<{ id: string }>`
    select f.id from handin.file f where f.document = ${it.document} and f.sha256 = ${Buffer.from(it.sha256)}`.execute(
    tx,
  )
  return { id: known.rows[0]!.id, again: true }
}

export interface Found extends HandInFile {
  readonly handIn: string
  readonly site: number
  readonly state: 'open' | 'received'
}

export async function findFile(db: Db | Tx, id: string): Promise<Found | null> {
  if (!isId(id)) return null
  const found = await sql<Found>`
    select f.id, f.document, f.name, b.kind, b.bytes, f.notes, f.scan, f.sha256, h.id as "handIn", h.site, h.state
    from handin.file f join handin.blob b on b.sha256 = f.sha256 join handin.document d on d.id = f.document
      join handin.hand_in h on h.id = d.hand_in
    where f.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

export async function deleteFile(tx: Tx, id: string): Promise<void> {
  await sql`delete from handin.file where id = ${id}`.execute(tx)
}

/** How much a hand-in holds already. */
export async function sizeOf(tx: Tx, handIn: string): Promise<{ files: number; bytes: number }> {
  const found = await sql<{ files: number; bytes: number }>`
    select count(*)::int as files, coalesce(sum(b.bytes), 0)::float8 as bytes
    from handin.file f join handin.document d on d.id = f.document join handin.blob b on b.sha256 = f.sha256
    where d.hand_in = ${handIn}`.execute(tx)
  return found.rows[0]!
}

/** The same content in another document of this site: handed in before, or twice now. The latest one. */
export async function sameElsewhere(
  db: Db | Tx,
  { site, sha256, document }: { site: number; sha256: Uint8Array; document: string },
): Promise<{ title: string; handIn: string; at: Temporal.Instant } | null> {
  const found = await sql<{ title: string; handIn: string; at: Temporal.Instant }>`
    select d.title, d.hand_in as "handIn", f.arrived_at as at
    from handin.file f join handin.document d on d.id = f.document join handin.hand_in h on h.id = d.hand_in
    where f.sha256 = ${Buffer.from(sha256)} and h.site = ${site} and d.id <> ${document}
    order by f.arrived_at desc limit 1`.execute(db)
  return found.rows[0] ?? null
}
