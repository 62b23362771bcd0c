import { createHash } from 'node:crypto'
import type { Draft } from './catalogue-store.ts'
import { entryShapes, type Entries, type EntryKind } from './entry-kinds.ts'
import type { Layer } from './overlay.ts'

/** Which entry, and what somebody saw of it when beginning to edit. */
export interface EntryName {
  readonly kind: EntryKind
  readonly key: string
}

export interface Edit extends EntryName {
  /** The whole new entry; null: from then on there is none. */
  readonly entry: unknown
  /** YYYY-MM-DD; null: from the day of publication on. */
  readonly validFrom: string | null
  /** First day it no longer holds; null: no end. */
  readonly validTo: string | null
  readonly seen: string
}

export type EditFault = 'wrong-shape' | 'other-key' | 'concerns-end' | 'ends-before-it-begins'

/** The state of an entry as a mark: whoever saves must have seen it. `new`: there is none yet. */
export function markOf(
  { kind, key }: EntryName,
  drafts: readonly Pick<Draft, 'kind' | 'key' | 'version'>[],
  layers: readonly Layer[],
  shipped: Entries,
): string {
  const draft = drafts.find((one) => one.kind === kind && one.key === key)
  if (draft) return `draft-${draft.version}`
  const last = layers.findLast((one) => one.kind === kind && one.key === key)
  if (last) return `revision-${last.revision}`
  return shipped[kind].has(key) ? 'revision-0' : 'new'
}

/** The mark of a whole change set: what is published is what was looked at. */
export function markOfSet(drafts: readonly Pick<Draft, 'kind' | 'key' | 'version'>[]): string {
  const lines = drafts.map(({ kind, key, version }) => `${kind}/${key}/${version}`).toSorted()
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)
}

/** Whether a database could keep it: no NUL, no half of a sign. */
export function canBeKept(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

/** What makes an edit impossible whatever the rest of the catalogue says; null: nothing. */
export function faultOfEdit({ kind, key, entry, validFrom, validTo }: Edit): EditFault | null {
  if (validFrom !== null && validTo !== null && validTo <= validFrom) return 'ends-before-it-begins'
  // a concern is ended by its date: visits of earlier days go on naming it
  if (entry === null) return kind === 'concern' ? 'concerns-end' : canBeKept(key) ? null : 'wrong-shape'
  const read = entryShapes[kind].safeParse(entry)
  if (!read.success || !canBeKept(key) || !textsOf(read.data).every(canBeKept)) return 'wrong-shape'
  const own = 'id' in read.data ? read.data.id : read.data.key
  return own === key ? null : 'other-key'
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => [name, ...textsOf(part)])
}
