import { createConnection, type Socket } from 'node:net'

/** Milliseconds a machine is given to hang up after we did. */
const LEAVING_MS = 250

/**
 * One TCP connection to a machine of the house. Whatever happens to it is waited for, never longer than was asked for; what
 * goes wrong is an answer (`isClosed`), never an exception. One wait at a time.
 */
export class Wire {
  #isOpen = false
  #isClosed = false
  #tell: () => void = () => undefined
  readonly #socket: Socket

  /** @param take keeps what comes, and decides how much of it. */
  constructor(
    { host, port }: { readonly host: string; readonly port: number },
    take: (data: Uint8Array) => void,
  ) {
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
      take(data)
      this.#tell()
    })
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  opened(ms: number): Promise<boolean> {
    return this.until(ms, () => this.#isOpen)
  }

  /** Whether it came to be so; asked anew at everything that comes, and false as soon as nothing can come any more. */
  until(ms: number, isSo: () => boolean): Promise<boolean> {
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

  write(bytes: Uint8Array): void {
    if (!this.#isClosed) this.#socket.write(bytes)
  }

  /** At once: whoever speaks here says what nobody asked for. */
  cut(): void {
    this.#socket.destroy()
  }

  /** What was said last still goes out; a machine that does not hang up is left. */
  close(): void {
    this.#socket.end()
    setTimeout(() => this.#socket.destroy(), LEAVING_MS).unref()
  }
}
