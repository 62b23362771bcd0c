import { connect, type Socket } from 'node:net'

export interface PageAnswer {
  readonly status: number
  readonly location: string | null
  /** From wanting to ask to the last byte, waiting for a free connection included. */
  readonly ms: number
}

interface Asked {
  readonly request: string
  readonly since: number
  resolve(answer: PageAnswer): void
}

const CONNECTIONS = 256
const PATIENCE_MS = 30_000
/** Node closes a kept line after five seconds without a request. */
const IDLE_MS = 4000

/** Asks for pages over kept connections and reads as little of the answer as it must: it shares the machine. */
export class PageClient {
  readonly #port: number
  readonly #idle: Line[] = []
  readonly #waiting: Asked[] = []
  #open = 0

  constructor(port: number) {
    this.#port = port
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  get(path: string, headers: Readonly<Record<string, string>>): Promise<PageAnswer> {
    return this.#ask(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${this.#port}\r\n${lines(headers)}\r\n`)
  }

  post(path: string, body: string, headers: Readonly<Record<string, string>>): Promise<PageAnswer> {
    const length = Buffer.byteLength(body)
    return this.#ask(
      `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${this.#port}\r\ncontent-length: ${length}\r\n${lines(headers)}\r\n${body}`,
    )
  }

  close(): void {
    for (const line of this.#idle) line.end()
  }

  #ask(request: string): Promise<PageAnswer> {
    return new Promise((resolve) => {
      const asked = { request, since: performance.now(), resolve }
      let line = this.#idle.pop()
      // the house closes lines nobody has used for a while
      while (line && !line.isAlive) {
        line.end()
        this.#open--
        line = this.#idle.pop()
      }
      if (line) line.send(asked)
      else if (this.#open < CONNECTIONS) {
        this.#open++
        this.#line().send(asked)
      } else this.#waiting.push(asked)
    })
  }

  #line(): Line {
    const line: Line = new Line(this.#port, (isAlive) => {
      const next = this.#waiting.shift()
      if (isAlive && next) line.send(next)
      else if (isAlive) this.#idle.push(line)
      else if (next) this.#line().send(next)
      else this.#open--
    })
    return line
  }
}

/** One connection, one request at a time. */
class Line {
  readonly #socket: Socket
  readonly #free: (isAlive: boolean) => void
  #isClosed = false
  #usedAt = performance.now()
  #asked: Asked | null = null
  #received: Buffer = Buffer.alloc(0)
  #late: NodeJS.Timeout | undefined

  constructor(port: number, free: (isAlive: boolean) => void) {
    this.#free = free
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.#socket.on('data', (bytes) => this.#take(bytes as Buffer))
    this.#socket.on('error', () => undefined)
    this.#socket.on('close', () => {
      this.#isClosed = true
      if (this.#asked) this.#answer({ status: 0, location: null }, false)
    })
  }

  /** Whether it can be asked again: shortly before the house closes it, it is left alone. */
  get isAlive(): boolean {
    return !this.#isClosed && performance.now() - this.#usedAt < IDLE_MS
  }

  send(asked: Asked): void {
    this.#usedAt = performance.now()
    this.#asked = asked
    this.#received = Buffer.alloc(0)
    this.#late = setTimeout(() => this.#socket.destroy(), PATIENCE_MS)
    this.#socket.write(asked.request)
  }

  end(): void {
    this.#socket.destroy()
  }

  #take(bytes: Buffer): void {
    this.#received = this.#received.length === 0 ? bytes : Buffer.concat([this.#received, bytes])
    const end = this.#received.indexOf('\r\n\r\n')
    if (end < 0 || !this.#asked) return
    const head = this.#received.subarray(0, end).toString('latin1')
    const status = Number(head.slice(9, 12))
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
    const isWhole =
      length === undefined
        ? this.#received.subarray(-5).equals(LAST_CHUNK) || status === 304
        : this.#received.length >= end + 4 + Number(length)
    if (!isWhole) return
    const location = /\r\nlocation: *([^\r]+)/i.exec(head)?.[1] ?? null
    this.#answer({ status, location }, !/\r\nconnection: *close/i.test(head))
  }

  #answer(answer: Omit<PageAnswer, 'ms'>, isAlive: boolean): void {
    clearTimeout(this.#late)
    const asked = this.#asked!
    this.#asked = null
    this.#usedAt = performance.now()
    asked.resolve({ ...answer, ms: performance.now() - asked.since })
    if (!isAlive) this.#socket.destroy()
    this.#free(isAlive)
  }
}

const LAST_CHUNK = Buffer.from('0\r\n\r\n')

function lines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
}
