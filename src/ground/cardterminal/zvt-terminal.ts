import type { CardDoubt, CardOutcome, CardReceipt, CardRefusal, CardState } from './card-terminal.ts'
import type { CardTerminal, DayOutcome, LastResult } from './card-terminal.ts'
import { Line, type NoMessage } from './line.ts'
import { bcd, EURO, fieldsOf, isRefusal, KINDS, NOT_ABLE, type ZvtFields } from './zvt-message.ts'

export interface ZvtSettings {
  /** Numbers, never a name. */
  readonly host: string
  /** 20007 and 22000 are usual. */
  readonly port: number
  /** Six digits, set at the terminal; keeps strangers from the till, not from the network. */
  readonly password: string
  readonly patience?: CardPatience
}

/** Milliseconds. */
export interface CardPatience {
  readonly connect: number
  /** Until the terminal says that it has heard. */
  readonly accept: number
  /** Between two messages while somebody looks for a card and the bank is asked. */
  readonly between: number
}
export const CARD_PATIENCE: CardPatience = { connect: 3_000, accept: 5_000, between: 120_000 }

const MOST_CENTS = 999_999_999_999

/** Intermediate status wanted; neither payments nor reversals start at the terminal by hand, so the order of receipts is ours. */
const CONFIGURATION = 0x38

/** A terminal that speaks ZVT over the network. One order at a time: the next waits for the one before. */
export function zvtTerminal(settings: ZvtSettings): CardTerminal {
  let before: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = before.then(work)
    before = turn.catch(() => undefined)
    return turn
  }
  const password = bcd(settings.password, 3)
  const isAmount = (cents: number) => Number.isSafeInteger(cents) && cents >= 1 && cents <= MOST_CENTS
  return {
    pay: ({ cents }, onState) =>
      isAmount(cents)
        ? inTurn(async () => {
            const order = [0x04, ...bcd(String(cents), 6), 0x49, ...EURO]
            return outcomeOf(await asked(settings, KINDS.authorisation, order, onState), cents)
          })
        : Promise.resolve({ answer: 'refused', reason: 'not-an-amount', code: null }),
    cancel: ({ cents, receipt }) =>
      isAmount(cents) && /^\d{4}$/u.test(receipt)
        ? inTurn(async () => {
            const order = [...password, 0x04, ...bcd(String(cents), 6), 0x87, ...bcd(receipt, 2)]
            return outcomeOf(await asked(settings, KINDS.reversal, order), cents)
          })
        : Promise.resolve({ answer: 'refused', reason: 'not-an-amount', code: null }),
    lastResult: () => inTurn(async () => lastOf(await asked(settings, KINDS.repeatReceipt, password))),
    endOfDay: () => inTurn(async () => dayOf(await asked(settings, KINDS.endOfDay, password))),
  }
}

/** How an order ended, before anybody reads what it means. */
type Ended =
  | { readonly end: 'refused'; readonly reason: CardRefusal; readonly code: string | null }
  | { readonly end: 'unknown'; readonly why: CardDoubt }
  | { readonly end: 'completed'; readonly status: ZvtFields | null }

async function asked(
  { host, port, password, patience = CARD_PATIENCE }: ZvtSettings,
  kind: number,
  data: readonly number[],
  onState?: (state: CardState) => void,
): Promise<Ended> {
  const line = new Line(host, port)
  try {
    if (!(await line.opened(patience.connect))) return refused('unreachable')
    line.send(KINDS.registration, [...bcd(password, 3), CONFIGURATION, ...EURO])
    const registered = await accepted(line, patience)
    if (registered === 'heard') {
      const ended = await completed(line, patience)
      if (ended.end !== 'completed') return ended.end === 'refused' ? ended : refused('unreachable')
    } else
      return typeof registered === 'number' ? refused('not-accepted', registered) : refused('unreachable')
    // From here on the order is out: what is not heard may have happened.
    line.send(kind, data)
    const heard = await accepted(line, patience)
    if (heard === 'heard') return await completed(line, patience, onState)
    return typeof heard === 'number' ? refused('not-accepted', heard) : { end: 'unknown', why: heard }
  } finally {
    line.close()
  }
}

const refused = (reason: CardRefusal, code?: number): Ended => ({
  ...{ end: 'refused', reason },
  code: code === undefined ? null : (code & 0xff).toString(16).padStart(2, '0'),
})

/** Whether the terminal heard: yes, no with a reason, or nothing that could be understood. */
async function accepted(line: Line, { accept }: CardPatience): Promise<'heard' | number | NoMessage> {
  const message = await line.next(accept)
  if (typeof message === 'string') return message
  if (message.kind === KINDS.accepted) return 'heard'
  return isRefusal(message.kind) ? message.kind : 'garbled'
}

/** Hears the terminal out, acknowledging everything, until it says that it is done. */
async function completed(
  line: Line,
  { between }: CardPatience,
  onState: (state: CardState) => void = () => undefined,
): Promise<Ended> {
  let status: ZvtFields | null = null
  for (;;) {
    const message = await line.next(between)
    if (typeof message === 'string') return { end: 'unknown', why: message }
    const { kind, data } = message
    if (kind === KINDS.status) {
      status = fieldsOf(data)
      if (status === null) return { end: 'unknown', why: 'garbled' }
    } else if (kind === KINDS.between) onState(stateOf(data[0]))
    else if (!HEARD.has(kind)) {
      line.send(NOT_ABLE)
      continue
    }
    line.send(KINDS.accepted)
    if (kind === KINDS.abort) return refused(data[0] === 0x6c ? 'aborted' : 'declined', data[0])
    if (kind === KINDS.completion) return { end: 'completed', status }
  }
}

/** What the terminal prints is for its own paper: heard and forgotten, the number of a card may stand in it. */
const HEARD = new Set<number>([KINDS.completion, KINDS.abort, KINDS.printLine, KINDS.printBlock])

function stateOf(code: number | undefined): CardState {
  if (code === 0x0a) return 'waiting-for-card'
  if (code === 0x01 || code === 0x02) return 'waiting-for-code'
  return code !== undefined && code >= 0x05 && code <= 0x09 ? 'asking-the-bank' : 'working'
}

/** An approval is one only when the terminal came to its end and names the amount that was ordered. */
function outcomeOf(ended: Ended, cents: number): CardOutcome {
  if (ended.end === 'refused') return { answer: 'refused', reason: ended.reason, code: ended.code }
  if (ended.end === 'unknown') return { answer: 'unknown', why: ended.why }
  const { status } = ended
  if (status?.result && status.result !== '00')
    return { answer: 'refused', reason: status.result === '6c' ? 'aborted' : 'declined', code: status.result }
  const receipt = status && receiptOf(status)
  if (!receipt) return { answer: 'unknown', why: 'garbled' }
  return receipt.cents === cents
    ? { answer: 'approved', ...receipt }
    : { answer: 'unknown', why: 'amount-differs' }
}

function receiptOf({
  result,
  cents,
  receipt,
  trace,
  terminal,
  card,
  time,
  date,
}: ZvtFields): CardReceipt | null {
  if (result !== '00' || cents === null || receipt === null) return null
  const at =
    date && time ? `${date.replace(/(..)(..)/u, '$1-$2')} ${time.replace(/(..)(..)(..)/u, '$1:$2:$3')}` : ''
  return { cents, receipt, at, trace: trace ?? '', terminal: terminal ?? '', card: card ?? '' }
}

/**
 * Some terminals repeat the paper and tell nothing, and no code of the protocol says "there is none": whatever is no receipt is
 * unknown.
 */
function lastOf(ended: Ended): LastResult {
  if (ended.end === 'unknown') return { answer: 'unknown', why: ended.why }
  if (ended.end === 'refused')
    return { answer: 'unknown', why: ended.reason === 'unreachable' ? 'unreachable' : 'not-told' }
  const receipt = ended.status && receiptOf(ended.status)
  return receipt ? { answer: 'last', ...receipt } : { answer: 'unknown', why: 'not-told' }
}

/** Receipt numbers from and to, then seven kinds of cards: how many (1 byte) and how much (6). */
const TOTALS = { head: 4, kinds: 7, each: 7 }

function dayOf(ended: Ended): DayOutcome {
  if (ended.end === 'refused') return { answer: 'refused', reason: ended.reason, code: ended.code }
  if (ended.end === 'unknown') return { answer: 'unknown', why: ended.why }
  const { status } = ended
  if (!status || status.cents === null) return { answer: 'unknown', why: 'garbled' }
  const { totals, cents, terminal } = status
  const counts = Array.from(
    { length: TOTALS.kinds },
    (_, at) => totals?.[TOTALS.head + at * TOTALS.each] ?? 0,
  )
  const payments = counts.reduce((sum, count) => sum + count, 0)
  return { answer: 'closed', cents, payments, terminal: terminal ?? '' }
}
