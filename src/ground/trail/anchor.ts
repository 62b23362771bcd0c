import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db, Tx } from '../act/act.ts'
import { OPEN_BOOKS, type Books } from '../act/books.ts'

/** Heads and lengths of the chains at a moment, kept outside the database. */
export interface Anchor {
  readonly at: string
  readonly heads: readonly { readonly chain: number; readonly length: number; readonly head: string }[]
}

const fileOf = (books: Books): string => `${books.trail}.jsonl`

export async function readAnchorFromDatabase(
  db: Db | Tx,
  at: Temporal.Instant,
  books: Books = OPEN_BOOKS,
): Promise<Anchor> {
  const found = await sql<{ id: number; length: number; head: Uint8Array }>`
    select c.id, c.length, c.head from ${sql.table(`${books.trail}.chain`)} c where c.length > 0 order by c.id`.execute(
    db,
  )
  const heads = found.rows.map(({ id, length, head }) => ({
    chain: id,
    length,
    head: Buffer.from(head).toString('hex'),
  }))
  return { at: at.toString(), heads }
}

/**
 * Writes the heads into a file beside the database; run each minute. Whoever changes the database without this file is
 * found for everything older than the last line. Copies elsewhere make that hold against whoever can write here, too.
 */
export async function anchorTrail(
  db: Db,
  folder: string,
  at: Temporal.Instant,
  books: Books = OPEN_BOOKS,
): Promise<Anchor> {
  const anchor = await readAnchorFromDatabase(db, at, books)
  await mkdir(folder, { recursive: true })
  await appendFile(join(folder, fileOf(books)), `${JSON.stringify(anchor)}\n`, { mode: 0o600, flush: true })
  return anchor
}

/** The anchors of a folder, oldest first; a line broken off by a power cut is skipped. */
export async function readAnchors(folder: string, books: Books = OPEN_BOOKS): Promise<Anchor[]> {
  const text = await readFile(join(folder, fileOf(books)), 'utf8').catch(() => '')
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as Anchor]
    } catch {
      return []
    }
  })
}
