import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'
import { bodyOf, headOf, type Entry, type Readers } from './entry.ts'
import { sayable } from './fold.ts'

/** Puts the heading of a document or Akte in, or in its new state. Its text stays. */
export async function putEntry(tx: Tx, entry: Entry): Promise<void> {
  const { words, keys } = headOf(entry)
  const row = {
    ...entry,
    date: entry.date.toString(),
    reference: sayable(entry.reference),
    title: sayable(entry.title),
    names: entry.names.map(sayable),
    numbers: undefined,
  }
  await sql`select filesearch.put_entry(${JSON.stringify(row)}::jsonb, ${words}, ${keys}::text[])`.execute(tx)
}

/** The text of a document, page by page (an empty page counts), in place of an earlier one. Its entry comes first. */
export async function putText(tx: Tx, document: string, pages: readonly string[]): Promise<void> {
  const { words, keys } = bodyOf(pages)
  const bodies = pages.map(sayable)
  const put = await sql<{ known: boolean }>`
    select filesearch.put_text(${document}, ${bodies}::text[], ${words}, ${keys}::text[]) as known`.execute(
    tx,
  )
  if (put.rows[0]?.known !== true) throw new Error('a text without an entry')
}

/** Who may find what, from now on: one line for each document and Akte whose readers changed. Unknown ones are passed over. */
export async function setReaders(
  tx: Tx,
  lines: readonly { readonly id: string; readonly readers: Readers }[],
): Promise<void> {
  if (lines.length === 0) return
  const tokens = JSON.stringify(lines.map(({ readers }) => readers))
  await sql`select filesearch.set_readers(${lines.map(({ id }) => id)}::uuid[], ${tokens}::jsonb)`.execute(tx)
}

/**
 * Takes documents, or an Akte with all its documents, out of the search: heading, text, and each word of the vocabulary
 * that stands nowhere else. How many entries are gone.
 */
export async function forget(
  tx: Tx,
  what: { readonly documents: readonly string[] } | { readonly akte: string },
): Promise<number> {
  const documents = 'documents' in what ? [...what.documents] : []
  const akte = 'akte' in what ? what.akte : null
  const gone = await sql<{
    n: number
  }>`select filesearch.forget(${documents}::uuid[], ${akte}::uuid) as n`.execute(tx)
  return gone.rows[0]?.n ?? 0
}

/** Every night: the planner forgets what was destroyed, and learns what came. */
export async function refreshStatistics(tx: Tx): Promise<void> {
  await sql`select filesearch.refresh()`.execute(tx)
}

/** Adds the words of entries that came while others were being added. How many entries; call again while it is not 0. */
export async function noteWords(tx: Tx): Promise<number> {
  const noted = await sql<{ n: number }>`select filesearch.note_words(500) as n`.execute(tx)
  return noted.rows[0]?.n ?? 0
}
