import type { Tx } from '#ground/act/act.ts'
import { finderOf } from './marks.ts'
import { namesLike, nearby, type Proposal } from './proposals.ts'
import { readQuery, wordsOfQuery } from './query.ts'
import { findEntries, stemsOf, type Cursor } from './search-store.ts'
import { showHits, type Hit } from './show.ts'
import { askedOf } from './tsquery.ts'
import { wantedOf } from './wanted.ts'

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

export interface Found {
  /** The newest first. */
  readonly hits: readonly Hit[]
  /** How many there are, where that is known without counting on; 1,001 stands for more than 1,000, null is unknown. */
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
const FEW = 3

const EVERYTHING = { query: null, loose: null, gauges: [] }
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
  const asTyped = askedOf(terms, stems)
  if (asTyped === null && terms.length > 0) return nothing
  const strict = await findEntries(tx, asTyped ?? EVERYTHING, filter, before, most)
  const few = !before && !strict.until && strict.hits.length < FEW
  const near = few && strict.hits.length === 0 ? await nearby(tx, terms, stems) : null
  let page = strict
  if (near) {
    const wide = askedOf(terms, stems, { sounds: true, alike: near.alike })
    if (wide && wide.query !== asTyped?.query) page = await findEntries(tx, wide, filter, null, most)
  }
  const alike = near !== null && page.hits.length > 0
  const proposals = near?.proposals ?? (few && terms.length <= 2 ? await namesLike(tx, terms) : [])
  const wanted = wantedOf(terms, stems, alike ? near?.alike : undefined)
  return {
    hits: await showHits(tx, page.hits, finderOf(wanted)),
    count: page.count === null ? null : Math.min(page.count, COUNT_MAX + 1),
    more: page.until,
    proposals,
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
