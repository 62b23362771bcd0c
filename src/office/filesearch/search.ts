import type { Tx } from '#ground/act/act.ts'
import {
  candidates,
  excerptOf,
  rangesIn,
  segmentsOf,
  type Range,
  type Segment,
  type Wanted,
} from './marks.ts'
import { nearby, type Proposal } from './proposals.ts'
import { readQuery, wordsOfQuery, type Term } from './query.ts'
import {
  findEntries,
  pagesWith,
  stemsOf,
  textOf,
  type Cursor,
  type FoundEntry,
  type PageText,
} from './search-store.ts'
import { tsqueryOf, type Stem } from './tsquery.ts'
import { patternOf, wantedOf } from './wanted.ts'

export interface SearchFilter {
  readonly kind?: 'akte' | 'document'
  readonly akte?: string
  readonly site?: number
  readonly team?: string
  readonly types?: readonly string[]
  readonly direction?: 'incoming' | 'outgoing' | 'internal'
  readonly state?: string
  /** First day. */
  readonly from?: Temporal.PlainDate
  /** The day behind the last one. */
  readonly until?: Temporal.PlainDate
}

export interface SearchQuery {
  /** As typed; anything may stand in it. */
  readonly text: string
  readonly filter?: SearchFilter
  /** Goes on behind this place of an earlier answer. */
  readonly before?: Cursor | null
  /** At most so many hits, 1 to 100; 20 unless told. */
  readonly limit?: number
}

export interface Hit extends Omit<FoundEntry, 'title'> {
  readonly title: readonly Segment[]
  /** Page the excerpt is from; null when only the heading holds what was looked for. */
  readonly page: number | null
  /** Lines around what was found, or the beginning of the text; empty without text. */
  readonly excerpt: readonly Segment[]
}

export interface Found {
  /** The newest first. */
  readonly hits: readonly Hit[]
  /** How many there are, up to 1,000, where that is known without counting on; null: more, or unknown. */
  readonly count: number | null
  /** Where the search goes on; with it there may be more, also behind a page without hits. */
  readonly more: Cursor | null
  /** Words that look like the typed ones and stand in what the session may see. */
  readonly proposals: readonly Proposal[]
  /** True: nothing was found as typed, the hits are for words that sound or look alike. */
  readonly alike: boolean
  /** True: neither words nor a filter were given. */
  readonly nothingAsked: boolean
}

const LIMIT = { usual: 20, most: 100 }
const COUNT_MAX = 1000
/** Pages of a document that are looked through for an excerpt before the database is asked for the others. */
const FIRST_PAGES = 6
const FEW = 3

const nothing: Found = { hits: [], count: 0, more: null, proposals: [], alike: false, nothingAsked: true }

/**
 * What the session may see and the query asks for, the newest first. The transaction must carry the readers
 * (`willkommen.readers`); without them nothing is found. The rights are part of the query, not of the answer: neither
 * hits, counts, proposals nor excerpts say anything about entries of others.
 */
export async function search(tx: Tx, query: SearchQuery): Promise<Found> {
  const terms = readQuery(query.text)
  const filter = filterOf(query.filter ?? {})
  if (terms.length === 0 && Object.keys(filter).length === 0) return nothing
  const most = Math.min(Math.max(Math.trunc(query.limit ?? LIMIT.usual), 1), LIMIT.most)
  const before = query.before ?? null
  const stems = await stemsOf(tx, wordsOfQuery(terms), { compounds: true })
  const strict = await findEntries(tx, tsqueryOf(terms, stems), filter, before, most)
  const near =
    !before && !strict.until && strict.hits.length < FEW ? await nearby(tx, terms, stems, filter) : null
  let page = strict
  let alike = false
  if (near && strict.hits.length === 0) {
    const wide = tsqueryOf(terms, stems, { sounds: true, alike: near.alike })
    page = await findEntries(tx, wide, filter, null, most)
    alike = page.hits.length > 0
  }
  const wanted = wantedOf(terms, stems, alike ? near?.alike : undefined)
  return {
    hits: await showHits(tx, page.hits, wanted),
    count: page.count !== null && page.count <= COUNT_MAX ? page.count : null,
    more: page.until,
    proposals: near?.proposals ?? [],
    alike,
    nothingAsked: false,
  }
}

function filterOf(filter: SearchFilter): Record<string, unknown> {
  const { from, until, types, ...rest } = filter
  const all = {
    ...rest,
    types: types && types.length > 0 ? types : undefined,
    from: from?.toString(),
    until: until?.toString(),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''))
}

async function showHits(tx: Tx, entries: readonly FoundEntry[], wanted: Wanted): Promise<Hit[]> {
  const documents = entries.filter(({ kind }) => kind === 'document').map(({ id }) => id)
  const pages = await textOf(tx, documents, FIRST_PAGES)
  const byDocument = Map.groupBy(pages, ({ document }) => document)
  const texts = [...pages.map(({ body }) => body), ...entries.map(({ title }) => title)]
  const stems = await stemsForMarks(tx, texts, wanted)
  return Promise.all(
    entries.map((entry) => showHit(tx, entry, byDocument.get(entry.id) ?? [], wanted, stems)),
  )
}

async function showHit(
  tx: Tx,
  { title, ...entry }: FoundEntry,
  pages: readonly PageText[],
  wanted: Wanted,
  stems: ReadonlyMap<string, string | null>,
): Promise<Hit> {
  const shown = { ...entry, title: segmentsOf(title, rangesIn(title, wanted, stems)) }
  for (const { page, body } of pages) {
    const ranges = rangesIn(body, wanted, stems)
    if (ranges.length > 0) return { ...shown, page, excerpt: excerptOf(body, ranges) }
  }
  if (pages.length >= FIRST_PAGES) {
    for (const { page, body } of await pagesWith(tx, entry.id, patternOf(wanted), 3)) {
      const ranges = rangesIn(body, wanted, await stemsForMarks(tx, [body], wanted))
      if (ranges.length > 0) return { ...shown, page, excerpt: excerptOf(body, ranges) }
    }
  }
  return { ...shown, page: null, excerpt: pages[0] ? excerptOf(pages[0].body, []) : [] }
}

async function stemsForMarks(
  tx: Tx,
  texts: readonly string[],
  wanted: Wanted,
): Promise<ReadonlyMap<string, string | null>> {
  const stems = await stemsOf(tx, candidates(texts, wanted), { compounds: false })
  return new Map([...stems].map(([word, { stem }]) => [word, stem]))
}

export interface PageMarks {
  readonly page: number
  /** UTF-16 places in the text of the page as it was put in. */
  readonly ranges: readonly Range[]
  readonly excerpt: readonly Segment[]
}

const PAGES_MAX = 300

/** Where a document has any of the words: for the marks of the viewer. Nothing when the session may not see it. */
export async function searchWithin(tx: Tx, document: string, text: string): Promise<PageMarks[]> {
  const terms: readonly Term[] = readQuery(text)
  const known: ReadonlyMap<string, Stem> = await stemsOf(tx, wordsOfQuery(terms), { compounds: true })
  const wanted = wantedOf(terms, known)
  const pages = await pagesWith(tx, document, patternOf(wanted), PAGES_MAX)
  const stems = await stemsForMarks(
    tx,
    pages.map(({ body }) => body),
    wanted,
  )
  return pages
    .map(({ page, body }) => ({ page, body, ranges: rangesIn(body, wanted, stems) }))
    .filter(({ ranges }) => ranges.length > 0)
    .map(({ page, body, ranges }) => ({ page, ranges, excerpt: excerptOf(body, ranges) }))
}
