import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { ItemPage, Rendition } from './item.ts'

const PAGE = sql`p.position, p.file, p.number, p.rotation, p.is_turned as "isTurned", p.is_left_out as "isLeftOut", p.ink,
  p.codes, p.read_by as "readBy", p.text, p.confidence, p.languages, p.problem`

export async function pagesOf(db: Db | Tx, item: string): Promise<ItemPage[]> {
  const found = await sql<ItemPage>`
    select ${PAGE} from intake.page p where p.item = ${item} order by p.position`.execute(db)
  return found.rows
}

/** The pages in this order; what was said of them before is forgotten. */
export async function layPages(
  tx: Tx,
  item: string,
  order: readonly { readonly file: string; readonly number: number }[],
): Promise<void> {
  await sql`delete from intake.page where item = ${item}`.execute(tx)
  await sql`
    insert into intake.page (item, position, file, number)
    select ${item}, n, file, number
    from unnest(${order.map(({ file }) => file)}::uuid[], ${order.map(({ number }) => number)}::int[])
      with ordinality as p (file, number, n)`.execute(tx)
}

export async function notePageLook(
  db: Db | Tx,
  item: string,
  position: number,
  it: { ink: number; codes: readonly string[] },
): Promise<void> {
  await sql`
    update intake.page set ink = ${it.ink}, codes = ${[...it.codes]} where item = ${item} and position = ${position}`.execute(
    db,
  )
}

export interface PageReading {
  readonly readBy: 'pdf' | 'ocr' | 'nobody'
  readonly text: string
  readonly confidence?: number | null
  readonly languages?: readonly string[]
  /** What the lasting form needs: `[text, x, y, width, height, line]`, in pixels of the picture that was read. */
  readonly words?: unknown
  readonly rotation?: number
  readonly problem?: string | null
}

/** Zero bytes have no place in a text of PostgreSQL. */
export async function notePageReading(
  db: Db | Tx,
  item: string,
  position: number,
  it: PageReading,
): Promise<void> {
  const words = it.words === undefined ? null : JSON.stringify(it.words).replaceAll('\\u0000', '')
  await sql`
    update intake.page set read_by = ${it.readBy}, text = ${it.text.replaceAll('\0', '')},
      confidence = ${it.confidence ?? null}, languages = ${[...(it.languages ?? [])]}, words = ${words}::jsonb,
      rotation = coalesce(${it.rotation ?? null}, rotation), problem = ${it.problem ?? null}
    where item = ${item} and position = ${position}`.execute(db)
}

export async function wordsOf(db: Db | Tx, item: string): Promise<ReadonlyMap<number, readonly WordRow[]>> {
  const found = await sql<{ position: number; words: readonly WordRow[] | null }>`
    select p.position, p.words from intake.page p where p.item = ${item} order by p.position`.execute(db)
  return new Map(found.rows.map(({ position, words }) => [position, words ?? []]))
}

export type WordRow = readonly [
  text: string,
  x: number,
  y: number,
  width: number,
  height: number,
  line: number,
]

/** A colleague has said in which order the pages stand, how each is turned, and which are left out. */
export interface PageOrder {
  readonly file: string
  readonly number: number
  readonly rotation: number
  readonly isLeftOut: boolean
}

/** Laid anew; a page that is turned otherwise is read again, the others keep what was read. */
export async function reorderPages(tx: Tx, item: string, order: readonly PageOrder[]): Promise<void> {
  await sql`update intake.page set position = position + 1000000 where item = ${item}`.execute(tx)
  for (const [at, page] of order.entries())
    await sql`
      update intake.page set position = ${at + 1}, is_left_out = ${page.isLeftOut},
        is_turned = is_turned or rotation <> ${page.rotation},
        read_by = case when rotation <> ${page.rotation} then null else read_by end,
        words = case when rotation <> ${page.rotation} then null else words end,
        rotation = ${page.rotation}
      where item = ${item} and file = ${page.file} and number = ${page.number}`.execute(tx)
}

/** Text and places of words are in the Akte now. */
export async function forgetPages(tx: Tx, item: string): Promise<void> {
  await sql`delete from intake.page where item = ${item}`.execute(tx)
}

export async function renditionsOf(db: Db | Tx, item: string): Promise<Rendition[]> {
  const found = await sql<Rendition>`
    select r.role, r.object, r.sha256, r.bytes::float8 as bytes, r.name, r.pages from intake.rendition r
    where r.item = ${item} order by r.role`.execute(db)
  return found.rows
}

export async function insertRendition(tx: Tx, item: string, it: Rendition): Promise<void> {
  await sql`
    insert into intake.rendition (item, role, object, sha256, bytes, name, pages)
    values (${item}, ${it.role}, ${it.object}, ${Buffer.from(it.sha256)}, ${it.bytes}, ${it.name}, ${it.pages})
    on conflict (item, role) do update set object = excluded.object, sha256 = excluded.sha256, bytes = excluded.bytes,
      name = excluded.name, pages = excluded.pages`.execute(tx)
}

export async function deleteRenditions(tx: Tx, item: string): Promise<void> {
  await sql`delete from intake.rendition where item = ${item}`.execute(tx)
}

/** Of how many pages how many are read. */
export async function progressOf(
  db: Db | Tx,
  items: readonly string[],
): Promise<ReadonlyMap<string, { pages: number; read: number }>> {
  const found = await sql<{ item: string; pages: number; read: number }>`
    select p.item, count(*)::int as pages, count(p.read_by)::int as read from intake.page p
    where p.item = any(${[...items]}::uuid[]) group by p.item`.execute(db)
  return new Map(found.rows.map(({ item, pages, read }) => [item, { pages, read }]))
}
