import type { Safe } from '#office/counselling/index.ts'
import type { HandoverRow, ReplyRow } from './exchange-store.ts'
import type { Handover } from './handover.ts'
import type { Answer } from './referral.ts'

/** What a partner answered. */
export interface Reply {
  readonly id: string
  readonly at: Temporal.Instant
  readonly kind: Answer
  readonly text: string
}

export function replyWith(safe: Safe, { id, at, kind, sealed }: ReplyRow): Reply {
  return { id, at, kind, text: safe.open<{ text: string }>(`reply ${id}`, sealed).text }
}

export function handoverWith(safe: Safe, { sealed, ...row }: HandoverRow): Handover {
  return { ...row, words: safe.open<Handover['words']>(`handover ${row.id}`, sealed) }
}
