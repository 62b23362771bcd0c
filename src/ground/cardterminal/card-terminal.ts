/**
 * The card terminal on a desk. Whatever goes wrong is an answer, never an exception. Three answers, because there are three
 * truths: the money was taken, it was not, or nobody here knows. The third is never turned into one of the others by guessing.
 */
export interface CardTerminal {
  /**
   * Lets somebody pay with a card; takes as long as they take, at most the patience of the terminal.
   * @param onState told while it lasts; for the screen, nothing hangs on it
   */
  pay(order: { readonly cents: number }, onState?: (state: CardState) => void): Promise<CardOutcome>
  /** Takes an approved payment back. Many terminals can do so with the last one only, and until the end of the day. */
  cancel(order: { readonly cents: number; readonly receipt: string }): Promise<CardOutcome>
  /** What the terminal did last, to be asked after `unknown`. */
  lastResult(): Promise<LastResult>
  /** Hands the day's payments to the network operator and gives the totals. */
  endOfDay(): Promise<DayOutcome>
}

export type CardOutcome =
  | ({ readonly answer: 'approved' } & CardReceipt)
  /** Nothing was taken. */
  | { readonly answer: 'refused'; readonly reason: CardRefusal; readonly code: string | null }
  /** The order went out and its end was not heard. Ask `lastResult` and `settle`; until then it may have been taken. */
  | { readonly answer: 'unknown'; readonly why: CardDoubt }

/** What the terminal noted. No number of a card is read or kept. */
export interface CardReceipt {
  readonly cents: number
  /** Running number of the terminal, four digits; it starts again after 9999. */
  readonly receipt: string
  readonly trace: string
  /** Number of the terminal with the network operator, eight digits. */
  readonly terminal: string
  /** Kind of card as the terminal names it, e.g. `girocard`; empty when it says nothing. */
  readonly card: string
  /** Clock of the terminal, `MM-DD HH:MM:SS`; empty when it says nothing. */
  readonly at: string
}

export type CardRefusal =
  /** The terminal could not be reached; the order never went out. */
  | 'unreachable'
  /** It does not take this order now (busy, not ready, not able). */
  | 'not-accepted'
  /** Card or bank said no. */
  | 'declined'
  /** Somebody pressed the red key, or nobody held a card before it in time. */
  | 'aborted'
  /** Not an amount a terminal takes: 1 to 999,999,999,999 cents. */
  | 'not-an-amount'

export type CardDoubt = 'line-broke' | 'no-answer' | 'garbled' | 'amount-differs'

export type CardState = 'waiting-for-card' | 'waiting-for-code' | 'asking-the-bank' | 'working'

export type LastResult =
  | ({ readonly answer: 'last' } & CardReceipt)
  | { readonly answer: 'unknown'; readonly why: CardDoubt | 'unreachable' | 'not-told' }

export type DayOutcome =
  | {
      readonly answer: 'closed'
      readonly cents: number
      readonly payments: number
      readonly terminal: string
    }
  | { readonly answer: 'refused'; readonly reason: CardRefusal; readonly code: string | null }
  | { readonly answer: 'unknown'; readonly why: CardDoubt }

/**
 * What became of an order whose end was not heard.
 * @param before receipt number of the last thing known of this terminal before the order; null when nothing is known
 */
export function settle(
  order: { readonly cents: number; readonly before: string | null },
  last: LastResult,
): 'taken' | 'not-taken' | 'still-unknown' {
  if (last.answer === 'unknown' || order.before === null) return 'still-unknown'
  if (last.receipt === order.before) return 'not-taken'
  // Somebody may have used the terminal by hand meanwhile: then a person looks at its paper.
  return last.cents === order.cents && follows(order.before, last.receipt) ? 'taken' : 'still-unknown'
}

/** The very next number; a gap means that something else happened between. */
const follows = (before: string, after: string): boolean => Number(after) === (Number(before) % 9999) + 1
