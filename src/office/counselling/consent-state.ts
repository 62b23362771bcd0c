import type { ConsentRow } from './consent-store.ts'

export type ConsentState = 'asked' | 'given' | 'declined' | 'withdrawn' | 'expired'

/** Where a consent stands on a day. */
export function stateOf(
  row: Pick<ConsentRow, 'declinedAt' | 'withdrawnAt' | 'givenAt' | 'expiresOn'>,
  today: Temporal.PlainDate,
): ConsentState {
  if (row.withdrawnAt) return 'withdrawn'
  if (row.declinedAt) return 'declined'
  if (Temporal.PlainDate.compare(row.expiresOn, today) < 0) return 'expired'
  return row.givenAt ? 'given' : 'asked'
}
