import { OFFICE_ZONE, type Clock } from '#ground/clock/clock.ts'

/** What happens to the next payments, one after the other; then everything is approved again. */
export type Scenario =
  | 'approve'
  | 'decline'
  /** The red key, or no card in time. */
  | 'abort'
  /** Not ready: the order is not taken at all. */
  | 'busy'
  /** The bank approved, the terminal noted it, and the line breaks before it can say so. */
  | 'cut-after-approval'
  /** The line breaks while somebody looks for a card; nothing is taken. */
  | 'cut-before-card'
  /** Says "approved" and takes it back before the end: nothing is taken. */
  | 'refused-after-approved'
  /** Never ends, never hangs up; nothing is taken. */
  | 'silent'
  /** Names another amount than was ordered. */
  | 'other-amount'
  /** Approves with bytes that are no message. */
  | 'garbage'

export interface SimulatedPayment {
  readonly receipt: string
  /** Signed: a reversal is negative. */
  readonly cents: number
  readonly at: string
}

/** What the terminal keeps while connections come and go. */
export class Drawer {
  readonly scenarios: Scenario[] = []
  tellsNothing = false
  payments: SimulatedPayment[] = []
  #last: SimulatedPayment | null = null
  #number = 0
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  get last(): SimulatedPayment | null {
    return this.#last
  }

  note(cents: number): SimulatedPayment {
    this.#number = (this.#number % 9999) + 1
    const at = this.#clock
      .now()
      .toZonedDateTimeISO(OFFICE_ZONE)
      .toPlainDateTime()
      .toString({ smallestUnit: 'second' })
    const payment = { receipt: String(this.#number).padStart(4, '0'), cents, at }
    this.payments = [...this.payments, payment]
    this.#last = payment
    return payment
  }
}
