import { sumOf, withPieces, type Stock } from './money.ts'

export type Method = 'cash' | 'card'

/** What the office must learn; repeated until it answered. Money and alarms carry a running number. */
export interface Message {
  readonly id: string
  readonly number: number | null
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  /** The payment it is about. */
  readonly payment?: string
}

export interface Answer {
  readonly receipt?: number | null
  readonly till?: string
  readonly bookedAt?: string
  readonly paidCents?: number
  readonly overpaidCents?: number
  readonly owedCents?: number
}

/** One line of the journal: something that has happened and is not taken back. */
export type Entry =
  | { e: 'filled'; pieces: readonly number[]; at: string }
  | { e: 'emptied'; at: string }
  | { e: 'begun'; payment: string; kassenzeichen: string; owedCents: number; lock: string | null; method: Method; offline: boolean; language: string; at: string } // prettier-ignore
  | { e: 'inserted'; piece: number }
  | { e: 'cancelled'; why: string }
  | { e: 'returned' }
  | { e: 'taken'; change: readonly number[]; at: string }
  | { e: 'stacked' }
  | { e: 'changed'; given: readonly number[] }
  | { e: 'card-asked' }
  | { e: 'card-approved'; trace: string; at: string }
  | { e: 'card-declined'; why: string }
  | { e: 'card-withdrawn'; payment: string; why: string }
  | { e: 'message'; message: Message }
  | { e: 'answered'; id: string; status: number; answer: Answer; payment?: string }
  | { e: 'patience-over' }
  | { e: 'printing' }
  | { e: 'printed'; paper: string }
  | { e: 'print-failed'; why: string }
  | { e: 'ended' }
  | { e: 'alarm'; isOn: boolean }

export interface Payment {
  readonly payment: string
  readonly kassenzeichen: string
  readonly owedCents: number
  readonly lock: string | null
  readonly method: Method
  readonly offline: boolean
  readonly language: string
  readonly at: string
  readonly inserted: readonly number[]
  readonly isCancelled: boolean
  readonly change: readonly number[] | null
  readonly isStacked: boolean
  readonly given: readonly number[] | null
  readonly card: null | 'asked' | 'approved' | 'declined'
  readonly trace: string | null
  readonly isReported: boolean
  readonly answer: Answer | null
  readonly isRefused: boolean
  readonly isPatienceOver: boolean
  /** Times a print was begun; more than one: what comes out is a second copy. */
  readonly prints: number
  readonly paper: null | 'printing' | 'printed' | 'failed'
}

export interface State {
  readonly stock: Stock
  readonly nextNumber: number
  readonly current: Payment | null
  readonly outbox: readonly Message[]
  /** Messages the office does not want, for the operator. */
  readonly refused: readonly Message[]
  /** Kassenzeichen that took money here, newest last: nobody pays twice because a report is still on its way. */
  readonly paidHere: readonly string[]
  /** Cents paid offline that the office has not heard of. */
  readonly offlineCents: number
  readonly withdrawn: readonly string[]
  readonly isAlarmed: boolean
}

export const EMPTY: State = {
  ...{ stock: {}, nextNumber: 1, current: null, outbox: [], refused: [], paidHere: [] },
  ...{ offlineCents: 0, withdrawn: [], isAlarmed: false },
}

const KEPT_PAID = 1000

/** The machine after one more line. Everything it is can be read again from the journal. */
export function apply(state: State, entry: Entry): State {
  switch (entry.e) {
    case 'filled':
      return { ...state, stock: withPieces(state.stock, entry.pieces) }
    case 'emptied':
      return { ...state, stock: {} }
    case 'alarm':
      return { ...state, isAlarmed: entry.isOn }
    case 'begun':
      return { ...state, current: begun(entry) }
    case 'message':
      return withMessage(state, entry.message)
    case 'answered':
      return withAnswer(state, entry)
    case 'card-declined': {
      const { payment } = state.current ?? {}
      const withdrawn = payment && entry.why === 'withdrawn' ? [...state.withdrawn, payment] : state.withdrawn
      return { ...change(state, { card: 'declined' }), withdrawn }
    }
    case 'card-withdrawn':
      return { ...state, withdrawn: [...state.withdrawn, entry.payment] }
    case 'ended':
    case 'returned':
      return { ...state, current: null }
    case 'stacked':
      return {
        ...change(state, { isStacked: true }),
        stock: withPieces(state.stock, state.current?.inserted ?? []),
      }
    case 'changed':
      return { ...change(state, { given: entry.given }), stock: withPieces(state.stock, entry.given, -1) }
    default:
      return change(state, ofPayment(state.current, entry))
  }
}

function begun(entry: Extract<Entry, { e: 'begun' }>): Payment {
  const { e: _, ...given } = entry
  const none = { change: null, given: null, card: null, trace: null, answer: null, paper: null }
  const flags = { isCancelled: false, isStacked: false, isReported: false, isRefused: false }
  return { ...given, ...none, ...flags, inserted: [], isPatienceOver: false, prints: 0 }
}

const change = (state: State, more: Partial<Payment>): State =>
  state.current ? { ...state, current: { ...state.current, ...more } } : state

function ofPayment(payment: Payment | null, entry: Entry): Partial<Payment> {
  switch (entry.e) {
    case 'inserted':
      return { inserted: [...(payment?.inserted ?? []), entry.piece] }
    case 'cancelled':
      return { isCancelled: true }
    case 'taken':
      return { change: entry.change }
    case 'card-asked':
      return { card: 'asked' }
    case 'card-approved':
      return { card: 'approved', trace: entry.trace }
    case 'patience-over':
      return { isPatienceOver: true }
    case 'printing':
      return { paper: 'printing', prints: (payment?.prints ?? 0) + 1 }
    case 'printed':
      return { paper: 'printed' }
    case 'print-failed':
      return { paper: 'failed' }
    default:
      return {}
  }
}

const isPayment = (message: Message) => message.path === '/kiosk/payments'
const offlineCentsOf = (outbox: readonly Message[]): number =>
  sumOf(
    outbox
      .filter((message) => isPayment(message) && message.body['offline'] === true)
      .map(({ body }) => Number(body['insertedCents']) - Number(body['changeCents'])),
  )

function withMessage(state: State, message: Message): State {
  const outbox = [...state.outbox, message]
  const nextNumber = Math.max(state.nextNumber, (message.number ?? 0) + 1)
  const after = { ...state, outbox, nextNumber, offlineCents: offlineCentsOf(outbox) }
  if (!isPayment(message)) return after
  const paidHere = [...state.paidHere, String(message.body['kassenzeichen'])].slice(-KEPT_PAID)
  return change({ ...after, paidHere }, { isReported: true })
}

function withAnswer(state: State, entry: Extract<Entry, { e: 'answered' }>): State {
  const message = state.outbox.find(({ id }) => id === entry.id)
  if (!message) return state
  const outbox = state.outbox.filter(({ id }) => id !== entry.id)
  const isRefused = entry.status >= 400
  const refused = isRefused ? [...state.refused, message] : state.refused
  const after = { ...state, outbox, refused, offlineCents: offlineCentsOf(outbox) }
  if (!isPayment(message) || message.payment !== state.current?.payment) return after
  return change(after, isRefused ? { isRefused: true } : { answer: entry.answer })
}

export type Step = 'return' | 'take' | 'stack' | 'change' | 'ask-card' | 'end' | 'report' | 'print'

/**
 * What the machine does next by itself, from the journal alone: after a power cut it goes on with the same step. null:
 * it waits for a person, the terminal or the office.
 */
export function nextStep(payment: Payment): Step | null {
  if (payment.isReported) {
    if (payment.paper === 'printed' || payment.paper === 'failed') return 'end'
    const isKnown = payment.answer !== null || payment.isRefused || payment.isPatienceOver
    return isKnown ? 'print' : null
  }
  if (payment.method === 'card') {
    if (payment.card === 'approved') return 'report'
    return payment.card === 'declined' || payment.isCancelled ? 'return' : 'ask-card'
  }
  if (payment.change === null) {
    if (payment.isCancelled) return 'return'
    return sumOf(payment.inserted) >= payment.owedCents ? 'take' : null
  }
  if (!payment.isStacked) return 'stack'
  return payment.given === null ? 'change' : 'report'
}
