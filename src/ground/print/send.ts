import { Wire } from '#ground/wire/wire.ts'
import { forgetBytes, isAnswer, isReceipt, prints, questionBytes, QUESTIONS, stateOf } from './status.ts'
import type { PrinterState } from './status.ts'

export interface PrinterAddress {
  /** Numbers, never a name: see `address.ts`. */
  readonly host: string
  readonly port: number
}

/** Milliseconds. Somebody stands before the glass while this passes. */
export interface Patience {
  readonly connect: number
  readonly answer: number
  readonly print: number
}
export const PATIENCE: Patience = { connect: 1500, answer: 1000, print: 6000 }

export interface Printed {
  /** True only when the printer said that it came to the end of the slip. */
  readonly printed: boolean
  readonly state: PrinterState
}

/** How the printer is, without printing anything. Never throws. */
export function askPrinter(address: PrinterAddress, patience: Patience = PATIENCE): Promise<PrinterState> {
  return onTheLine(address, patience, async (line) => line.ask(patience.answer))
}

/**
 * Sends what is to be printed: asks first, prints, waits for the receipt behind the last dot, asks again. Whatever goes
 * wrong is an answer, never an exception, and comes within the patience.
 */
export async function sendToPrinter(
  address: PrinterAddress,
  bytes: Uint8Array,
  patience: Patience = PATIENCE,
): Promise<Printed> {
  let printed = false
  const state = await onTheLine(address, patience, async (line) => {
    const before = await line.ask(patience.answer)
    if (!prints(before)) return before
    line.write(bytes)
    printed = await line.receipt(patience.print)
    if (line.isClosed) return printed ? before : 'broken-off'
    const after = await line.ask(patience.answer)
    if (printed) return after
    line.write(forgetBytes)
    return prints(after) ? 'silent' : after
  })
  return { printed, state }
}

async function onTheLine(
  address: PrinterAddress,
  patience: Patience,
  work: (line: Line) => Promise<PrinterState>,
): Promise<PrinterState> {
  const line = new Line(address)
  try {
    if (!(await line.opened(patience.connect))) return 'unreachable'
    return await work(line)
  } finally {
    line.close()
  }
}

/** Bytes that are kept: a chatty stranger on this port is not listened to for ever. */
const MOST_KEPT = 1000

/** One connection and the bytes that came on it. */
class Line {
  #came: number[] = []
  readonly #wire: Wire

  constructor(address: PrinterAddress) {
    this.#wire = new Wire(address, (data) => {
      if (this.#came.length < MOST_KEPT) this.#came.push(...data.subarray(0, MOST_KEPT))
    })
  }

  get isClosed(): boolean {
    return this.#wire.isClosed
  }

  opened(ms: number): Promise<boolean> {
    return this.#wire.opened(ms)
  }

  async ask(ms: number): Promise<PrinterState> {
    this.#came = []
    this.write(questionBytes)
    const answers = () => this.#came.filter(isAnswer)
    const isWhole = await this.#wire.until(ms, () => answers().length >= QUESTIONS.length)
    return isWhole ? stateOf(answers()) : 'silent'
  }

  receipt(ms: number): Promise<boolean> {
    this.#came = []
    return this.#wire.until(ms, () => this.#came.some(isReceipt))
  }

  write(bytes: Uint8Array): void {
    this.#wire.write(bytes)
  }

  close(): void {
    this.#wire.close()
  }
}
