import { line } from './line.ts'
import { EVENT_KINDS, isTakeover, type EventKind } from '#law/retention/index.ts'

/** Something that happened, as it was entered. */
export interface RetentionEvent {
  readonly id: string
  readonly akte: string
  /** Null: about the Akte as a whole. */
  readonly document: string | null
  readonly kind: EventKind
  readonly onDay: Temporal.PlainDate
  readonly takenOver: Temporal.PlainDate | null
  readonly source: string
  readonly notedBy: string
  readonly notedAt: Temporal.Instant
  readonly revokedBy: string | null
  readonly revokedAt: Temporal.Instant | null
  readonly revokedWhy: string | null
}

/** Events that concern single documents, and those that concern the Akte (a measure and its ban can be both). */
const OF_DOCUMENTS: readonly EventKind[] = [
  'card-handed-over',
  'found-irrelevant',
  'identified',
  'identity-settled',
  'return-aid',
]
const OF_BOTH: readonly EventKind[] = ['measure', 'ban-ended', 'ban-unlimited']
/** Ends the law names ahead of time. */
const MAY_LIE_AHEAD: readonly EventKind[] = ['ban-ended', 'consent-ended']

export const eventKindsFor = (what: 'akte' | 'document'): readonly EventKind[] =>
  EVENT_KINDS.filter((it) => OF_BOTH.includes(it) || OF_DOCUMENTS.includes(it) === (what === 'document'))

export interface TypedEvent {
  readonly document?: string | null
  readonly kind: string
  readonly onDay: Temporal.PlainDate
  readonly takenOver?: Temporal.PlainDate | null
  readonly source: string
}

export type EventRefusal = 'unknown-kind' | 'day-ahead' | 'day-wrong' | 'taken-over-wrong' | 'source-missing'

/** What is wrong with an entry: which field, why. */
export function judgeEvent(
  it: TypedEvent,
  today: Temporal.PlainDate,
): { readonly refusal: EventRefusal; readonly field: string } | null {
  const kinds = eventKindsFor(it.document ? 'document' : 'akte')
  const kind = kinds.find((one) => one === it.kind)
  if (!kind) return { refusal: 'unknown-kind', field: 'kind' }
  if (it.onDay.year < 1900 || it.onDay.year > 2200) return { refusal: 'day-wrong', field: 'onDay' }
  const ahead = Temporal.PlainDate.compare(it.onDay, today) > 0
  if (ahead && !MAY_LIE_AHEAD.includes(kind)) return { refusal: 'day-ahead', field: 'onDay' }
  if (it.takenOver) {
    const wrong =
      !isTakeover(kind) ||
      Temporal.PlainDate.compare(it.takenOver, it.onDay) < 0 ||
      Temporal.PlainDate.compare(it.takenOver, today) > 0
    if (wrong) return { refusal: 'taken-over-wrong', field: 'takenOver' }
  }
  const source = line(it.source)
  return source.length < 3 || source.length > 300 ? { refusal: 'source-missing', field: 'source' } : null
}
