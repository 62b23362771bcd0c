import { createConnection, type Socket } from 'node:net'
import { messageBytes, takeMessage, type ZvtMessage } from './zvt-message.ts'

/** What waiting for the next message may end with instead of one. */
export type NoMessage = 'line-broke' | 'no-answer' | 'garbled'

/** More than any message of the protocol together with what may follow it. */
const MOST_WAITING = 200_000

/** One connection to a terminal, message by message. */
export class Line {
  #came: Uint8Array = new Uint8Array()
  #isOpen = false
  #isClosed = false
  #tell: () => void = () => undefined
  readonly #socket: Socket

  constructor(host: string, port: number) {
    this.#socket = createConnection({ host, port })
    this.#socket.setNoDelay(true)
    this.#socket.on('connect', () => {
      this.#isOpen = true
      this.#tell()
    })
    for (const end of ['close', 'error', 'end'] as const)
      this.#socket.on(end, () => {
        this.#isClosed = true
        this.#tell()
      })
    this.#socket.on('data', (data: Buffer) => {
      if (this.#came.length + data.length > MOST_WAITING) this.#socket.destroy()
      else this.#came = Uint8Array.from([...this.#came, ...data])
      this.#tell()
    })
  }

  opened(ms: number): Promise<boolean> {
    return this.#until(ms, () => this.#isOpen)
  }

  /** The next message; one that came before the line broke still counts. */
  async next(ms: number): Promise<ZvtMessage | NoMessage> {
    const isThere = await this.#until(ms, () => takeMessage(this.#came) !== null)
    if (!isThere) {
      if (!this.#isClosed) return 'no-answer'
      return this.#came.length > 0 ? 'garbled' : 'line-broke'
    }
    const { message, rest } = takeMessage(this.#came)!
    this.#came = rest
    return message
  }

  send(kind: number, data: readonly number[] = []): void {
    if (!this.#isClosed) this.#socket.write(messageBytes({ kind, data: Uint8Array.from(data) }))
  }

  close(): void {
    // what was said last still goes out; a terminal that does not hang up is left
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
        else if (this.#isClosed) end(false)
      }
      this.#tell()
    })
  }
}
