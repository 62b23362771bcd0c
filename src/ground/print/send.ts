import { createConnection, type Socket } from 'node:net'
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
  const socket = createConnection({ host: address.host, port: address.port })
  socket.setNoDelay(true)
  const line = new Line(socket)
  try {
    if (!(await line.opened(patience.connect))) return 'unreachable'
    return await work(line)
  } finally {
    line.close()
  }
}

/** One connection and the bytes that came on it. */
class Line {
  isClosed = false
  #isOpen = false
  #came: number[] = []
  #tell: () => void = () => undefined
  readonly #socket: Socket

  constructor(socket: Socket) {
    this.#socket = socket
    const changed = (change: () => void) => () => {
      change()
      this.#tell()
    }
    socket.on(
      'connect',
      changed(() => (this.#isOpen = true)),
    )
    socket.on(
      'close',
      changed(() => (this.isClosed = true)),
    )
    socket.on(
      'error',
      changed(() => (this.isClosed = true)),
    )
    socket.on('data', (data: Buffer) => {
      // a chatty stranger on this port is not listened to for ever
      if (this.#came.length < 1000) this.#came.push(...data.subarray(0, 1000))
      this.#tell()
    })
  }

  opened(ms: number): Promise<boolean> {
    return this.#until(ms, () => this.#isOpen)
  }

  async ask(ms: number): Promise<PrinterState> {
    this.#came = []
    this.write(questionBytes)
    const answers = () => this.#came.filter(isAnswer)
    const isWhole = await this.#until(ms, () => answers().length >= QUESTIONS.length)
    return isWhole ? stateOf(answers()) : 'silent'
  }

  receipt(ms: number): Promise<boolean> {
    this.#came = []
    return this.#until(ms, () => this.#came.some(isReceipt))
  }

  write(bytes: Uint8Array): void {
    if (!this.isClosed) this.#socket.write(bytes)
  }

  close(): void {
    // what was said last still goes out; a printer that does not hang up is left
    this.#socket.end()
    setTimeout(() => this.#socket.destroy(), 250).unref()
  }

  #until(ms: number, isSo: () => boolean): Promise<boolean> {
    return new Promise((settle) => {
      const end = (answer: boolean): void => {
        clearTimeout(timer)
        this.#tell = () => undefined
        settle(answer)
      }
      const timer = setTimeout(() => end(isSo()), ms)
      this.#tell = () => {
        if (isSo()) end(true)
        else if (this.isClosed) end(false)
      }
      this.#tell()
    })
  }
}
