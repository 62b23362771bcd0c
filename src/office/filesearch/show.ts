import type { Tx } from '#ground/act/act.ts'
import { excerptOf, segmentsOf } from './excerpt.ts'
import { candidates, finderOf, rangesIn, type Finder, type Range, type Segment } from './marks.ts'
import { readQuery, wordsOfQuery } from './query.ts'
import { pagesWith, stemsOf, textOf, type FoundEntry, type PageText } from './search-store.ts'
import { stemsOfWords } from './stems.ts'
import { patternOf, wantedOf } from './wanted.ts'

export interface Hit extends Omit<FoundEntry, 'title' | 'names'> {
  readonly title: readonly Segment[]
  readonly names: readonly (readonly Segment[])[]
  /** Page the excerpt is from; null when only the heading holds what was looked for. */
  readonly page: number | null
  /** Lines around what was found, or the beginning of the text; empty without text. */
  readonly excerpt: readonly Segment[]
}

/** Pages of a document that are looked through for an excerpt before the database is asked for the others. */
const FIRST_PAGES = 6
/** Long documents of one answer whose other pages are looked through as well. */
const LONG_MAX = 4

/** Marks what was found, and cuts the lines around it out of the text. */
export async function showHits(tx: Tx, entries: readonly FoundEntry[], finder: Finder): Promise<Hit[]> {
  const documents = entries.filter(({ kind }) => kind === 'document').map(({ id }) => id)
  const pages = await textOf(tx, documents, FIRST_PAGES)
  const byDocument = Map.groupBy(pages, ({ document }) => document)
  const texts = [
    ...pages.map(({ body }) => body),
    ...entries.flatMap(({ title, names }) => [title, ...names]),
  ]
  const stems = await stemsForMarks(tx, texts, finder)
  const hits: Hit[] = []
  let further = LONG_MAX
  for (const entry of entries) {
    const first = byDocument.get(entry.id) ?? []
    const hit = showHit(entry, first, finder, stems)
    const silent = hit.page === null && ![hit.title, ...hit.names].some((it) => it.some(({ mark }) => mark))
    const isLong = (first.at(-1)?.page ?? FIRST_PAGES) >= FIRST_PAGES - 1
    const look = silent && isLong && entry.kind === 'document' && further > 0
    if (look) further -= 1
    hits.push((look && (await furtherOn(tx, hit, finder))) || hit)
  }
  return hits
}

function showHit(
  { title, names, ...entry }: FoundEntry,
  pages: readonly PageText[],
  finder: Finder,
  stems: ReadonlyMap<string, string | null>,
): Hit {
  const marked = (text: string) => segmentsOf(text, rangesIn(text, finder, stems))
  const shown = { ...entry, title: marked(title), names: names.map(marked) }
  for (const { page, body } of pages) {
    const ranges = rangesIn(body, finder, stems)
    if (ranges.length > 0) return { ...shown, page, excerpt: excerptOf(body, ranges) }
  }
  return { ...shown, page: null, excerpt: pages[0] ? excerptOf(pages[0].body, []) : [] }
}

/** The same hit with an excerpt from one of the later pages, when one holds what was looked for. */
async function furtherOn(tx: Tx, hit: Hit, finder: Finder): Promise<Hit | null> {
  for (const { page, body } of await pagesWith(tx, hit.id, patternOf(finder.wanted), 3)) {
    const ranges = rangesIn(body, finder, await stemsForMarks(tx, [body], finder))
    if (ranges.length > 0) return { ...hit, page, excerpt: excerptOf(body, ranges) }
  }
  return null
}

function stemsForMarks(
  tx: Tx,
  texts: readonly string[],
  finder: Finder,
): Promise<ReadonlyMap<string, string | null>> {
  return stemsOfWords(tx, candidates(texts, finder))
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
  const terms = readQuery(text)
  const known = await stemsOf(tx, wordsOfQuery(terms), { compounds: true })
  const wanted = wantedOf(terms, known)
  const finder = finderOf(wanted)
  const pages = await pagesWith(tx, document, patternOf(wanted), PAGES_MAX)
  const stems = await stemsForMarks(
    tx,
    pages.map(({ body }) => body),
    finder,
  )
  return pages
    .map(({ page, body }) => ({ page, body, ranges: rangesIn(body, finder, stems) }))
    .filter(({ ranges }) => ranges.length > 0)
    .map(({ page, body, ranges }) => ({ page, ranges, excerpt: excerptOf(body, ranges) }))
}
