import type { Hand } from '#ground/act/act.ts'
import { noteHistory, type HistoryEntry } from './history-store.ts'

interface Where {
  readonly akte: string | null
  readonly document?: string | null
}

/** One line: something was done. */
export function note(
  hand: Hand,
  account: string,
  where: Where,
  action: string,
  more: Partial<Pick<HistoryEntry, 'field' | 'old' | 'new' | 'remark'>> = {},
): Promise<void> {
  return noteHistory(hand.tx, [entry(hand, account, where, action, more)])
}

/** One line per field that differs, with the value before and after. */
export async function noteChanges<T extends object>(
  hand: Hand,
  account: string,
  where: Where,
  { before, after }: { readonly before: T; readonly after: T },
): Promise<string[]> {
  const changed = (Object.keys(after) as (keyof T & string)[]).filter(
    (field) => shown(before[field]) !== shown(after[field]),
  )
  await noteHistory(
    hand.tx,
    changed.map((field) =>
      entry(hand, account, where, 'changed', { field, old: shown(before[field]), new: shown(after[field]) }),
    ),
  )
  return changed
}

function entry(
  { now }: Hand,
  account: string,
  { akte, document = null }: Where,
  action: string,
  more: Partial<HistoryEntry>,
): HistoryEntry {
  const nothing = { field: null, old: null, new: null, remark: null }
  return { akte, document, at: now, account, action, ...nothing, ...more }
}

const shown = (value: unknown): string | null =>
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- Temporal values and plain words only
  value === null || value === undefined ? null : String(value)
