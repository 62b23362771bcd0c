import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

/** What the database says about a word: its stem (null: too common to look for) and stems that end with it. */
export interface Stem {
  readonly stem: string | null
  readonly compounds: readonly string[]
}

/** A row of the search, as the database gives it. */
export interface FoundEntry {
  readonly id: string
  readonly kind: 'akte' | 'document'
  readonly akte: string | null
  readonly site: number
  readonly team: string | null
  readonly type: string | null
  readonly direction: 'incoming' | 'outgoing' | 'internal' | null
  readonly state: string
  /** YYYY-MM-DD */
  readonly date: string
  readonly reference: string
  readonly title: string
  readonly names: readonly string[]
}

/** Where a search goes on: behind this entry. */
export interface Cursor {
  /** YYYY-MM-DD */
  readonly date: string
  readonly id: string
}

export interface FoundPage {
  readonly hits: readonly FoundEntry[]
  /** How many there are in all behind the cursor, where the way of the search counted them. */
  readonly count: number | null
  readonly until: Cursor | null
}

export interface PageText {
  readonly document: string
  readonly page: number
  readonly body: string
}

/** Stems of words; with compounds also what ends with them. */
export async function stemsOf(
  tx: Tx,
  words: readonly string[],
  { compounds: wide }: { readonly compounds: boolean },
): Promise<Map<string, Stem>> {
  if (words.length === 0) return new Map()
  const found = await sql<{ word: string; stem: string | null; compounds: string[] }>`
    select word, stem, compounds from filesearch.stems(${[...words]}::text[], ${wide})`.execute(tx)
  return new Map(found.rows.map(({ word, stem, compounds }) => [word, { stem, compounds }]))
}

/** Texts of tsqueries; see `filesearch.find`. */
export interface Asked {
  readonly query: string | null
  readonly loose: string | null
  readonly gauges: readonly string[]
}

/** Entries of the session, the newest first; a bounded time, then `until` says where to go on. */
export async function findEntries(
  tx: Tx,
  asked: Asked,
  filter: Readonly<Record<string, unknown>>,
  before: Cursor | null,
  most: number,
): Promise<FoundPage> {
  const found = await sql<{ page: FoundPage }>`
    select filesearch.find(${JSON.stringify(asked)}::jsonb, ${JSON.stringify(filter)}::jsonb,
                           ${before?.date ?? null}::date, ${before?.id ?? null}::uuid, ${most}) as page`.execute(
    tx,
  )
  return found.rows[0]!.page
}

/** The first pages of documents the session may see, in order. */
export async function textOf(tx: Tx, documents: readonly string[], pages: number): Promise<PageText[]> {
  if (documents.length === 0) return []
  const found = await sql<PageText>`
    select document, page, body from filesearch.text_of(${[...documents]}::uuid[], ${pages})`.execute(tx)
  return found.rows
}

/** Pages of one document on which a pattern stands. */
export async function pagesWith(
  tx: Tx,
  document: string,
  pattern: string,
  most: number,
): Promise<Omit<PageText, 'document'>[]> {
  const found = await sql<Omit<PageText, 'document'>>`
    select page, body from filesearch.pages_of(${document}, ${pattern}, ${most})`.execute(tx)
  return found.rows
}

/**
 * What looks like typed words, each given as its forms (stem, name with '@'): the number of the word, from 1, with an
 * entry of the session's that holds it.
 */
export async function nearWords(
  tx: Tx,
  groups: readonly (readonly string[])[],
): Promise<{ typed: number; word: string; entry: FoundEntry }[]> {
  if (groups.length === 0) return []
  const found = await sql<{ typed: number; word: string; entry: FoundEntry }>`
    select typed, word, entry from filesearch.near(${JSON.stringify(groups)}::jsonb)`.execute(tx)
  return found.rows
}
