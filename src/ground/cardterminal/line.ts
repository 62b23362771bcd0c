import { Wire } from '#ground/wire/wire.ts'
import { messageBytes, takeMessage, type ZvtMessage } from './zvt-message.ts'

/** What waiting for the next message may end with instead of one. */
export type NoMessage = 'line-broke' | 'no-answer' | 'garbled'

/** Bytes: more than any message of the protocol together with what may follow it. */
const MOST_WAITING = 200_000

/** One connection to a terminal, message by message. */
export class Line {
  #came: Uint8Array = new Uint8Array()
  readonly #wire: Wire

  constructor(host: string, port: number) {
    this.#wire = new Wire({ host, port }, (data) => {
      if (this.#came.length + data.length > MOST_WAITING) this.#wire.cut()
      else this.#came = Uint8Array.from([...this.#came, ...data])
    })
  }

  opened(ms: number): Promise<boolean> {
    return this.#wire.opened(ms)
  }

  /** The next message; one that came before the line broke still counts. */
  async next(ms: number): Promise<ZvtMessage | NoMessage> {
    const isThere = await this.#wire.until(ms, () => takeMessage(this.#came) !== null)
    if (!isThere) {
      if (!this.#wire.isClosed) return 'no-answer'
      return this.#came.length > 0 ? 'garbled' : 'line-broke'
    }
    const { message, rest } = takeMessage(this.#came)!
    this.#came = rest
    return message
  }

  send(kind: number, data: readonly number[] = []): void {
    this.#wire.write(messageBytes({ kind, data: Uint8Array.from(data) }))
  }

  close(): void {
    this.#wire.close()
  }
}
