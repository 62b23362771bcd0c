/** The door of the search over files. It knows ids, texts and tokens of readers; casefiles says what belongs to whom. */
export type { Entry, Readers } from './entry.ts'
export { forget, noteWords, putEntry, putText, refreshStatistics, setReaders } from './entry-store.ts'
export type { Range, Segment } from './marks.ts'
export type { Proposal } from './proposals.ts'
export { search, type Found, type SearchFilter, type SearchQuery } from './search.ts'
export { searchWithin, type Hit, type PageMarks } from './show.ts'
export type { Cursor } from './search-store.ts'
