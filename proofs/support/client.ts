import { connect, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** The connection ended before the answer: whether the request was carried out is not known. */
export class OutcomeUnknown extends Error {}

const PATIENCE_MS = 30_000

/**
 * One keep-alive HTTP connection, one request at a time. A client of our own, because a general one costs as much
 * processor as the server under test and both share the machine.
 */
export class Connection {
  readonly #port: () => number
  #socket: Socket | null = null
  #received = ''
  #waiting: { resolve(answer: Answer): void; reject(error: Error): void } | null = null

  constructor(port: number | (() => number)) {
    this.#port = typeof port === 'number' ? () => port : port
  }

  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const text = JSON.stringify(body)
    const head = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`
    return this.#send(`POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${head}${lines(headers)}\r\n${text}`)
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.#send(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines(headers)}\r\n`)
  }

  close(): void {
    this.#socket?.destroy()
    this.#socket = null
  }

  async #send(request: string): Promise<Answer> {
    const socket = this.#socket ?? (await this.#open())
    return new Promise((resolve, reject) => {
      // A server that never answers must end the run, not hang it.
      const late = setTimeout(() => socket.destroy(), PATIENCE_MS)
      const settle =
        <T>(act: (value: T) => void) =>
        (value: T) => {
          clearTimeout(late)
          act(value)
        }
      this.#waiting = { resolve: settle(resolve), reject: settle(reject) }
      socket.write(request)
    })
  }

  #open(): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port: this.#port(), host: '127.0.0.1', noDelay: true })
      const lost = (): void => {
        this.#socket = null
        this.#received = ''
        const waiting = this.#waiting
        this.#waiting = null
        waiting?.reject(new OutcomeUnknown('connection lost'))
        reject(new OutcomeUnknown('no connection'))
      }
      socket.setEncoding('utf8')
      socket.once('connect', () => {
        this.#socket = socket
        resolve(socket)
      })
      socket.on('error', () => undefined)
      socket.on('close', lost)
      socket.on('data', (text: string) => this.#take(text))
    })
  }

  #take(text: string): void {
    this.#received += text
    const end = this.#received.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#received.slice(0, end)
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0)
    const body = this.#received.slice(end + 4)
    // Bytes and characters differ for names beyond ASCII.
    if (body.length < length && Buffer.byteLength(body) < length) return
    this.#received = ''
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.resolve({ status: Number(head.slice(9, 12)), body: length > 0 ? JSON.parse(body) : null })
  }
}

function lines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
}
