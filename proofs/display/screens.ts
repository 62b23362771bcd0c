// Screens and phones in a process of their own: each keeps one event stream open and notes when it hears of a call.
// A stream that breaks is dialled anew at once, which is harsher than browsers are (they wait two seconds).
import { connect, type Socket } from 'node:net'

export interface ScreenOrder {
  readonly port: number
  readonly screens: number
  readonly cookie: string
  /** Codes of tickets, one phone each. */
  readonly phones: readonly string[]
}
export interface Heard {
  readonly ready?: true
  /** Ticket number → one moment per screen that heard it, in epoch ms. */
  readonly heard?: Readonly<Record<string, readonly number[]>>
  /** The same for phones: each hears only its own. */
  readonly phones?: Readonly<Record<string, readonly number[]>>
  /** When every line had its first word again, in epoch ms, and how often was dialled until then. */
  readonly settledAt?: number
  readonly attempts?: number
}
/** `storm`: all lines are cut by the clients at once and dialled anew. `settled`: after the server was away. */
export type Order = ScreenOrder | 'report' | 'storm' | 'settled'

const heard: Record<string, number[]> = {}
const phoneHeard: Record<string, number[]> = {}
const sockets = new Set<Socket>()
/** Lines that had their first word. */
const alive = new Set<Socket>()
let order: ScreenOrder
let attempts = 0
let whenAll: (() => void) | null = null

process.on('disconnect', () => process.exit(0))
process.on('message', (it: Order) => {
  if (it === 'report') process.send?.({ heard, phones: phoneHeard } satisfies Heard)
  else if (it === 'storm') storm()
  else if (it === 'settled') tellWhenSettled()
  else void openAll(it).then(() => process.send?.({ ready: true } satisfies Heard))
})

function storm(): void {
  const every = [...sockets]
  attempts = 0
  alive.clear()
  tellWhenSettled()
  for (const socket of every) socket.destroy()
}

function tellWhenSettled(): void {
  whenAll = () => process.send?.({ settledAt: epoch(), attempts } satisfies Heard)
  lookWhetherSettled()
}

function lookWhetherSettled(): void {
  if (alive.size < order.screens + order.phones.length) return
  whenAll?.()
  whenAll = null
}

const epoch = (): number => performance.timeOrigin + performance.now()

async function openAll(given: ScreenOrder): Promise<void> {
  order = given
  const lines = [
    ...Array.from({ length: order.screens }, () => screenLine()),
    ...order.phones.map((code) => phoneLine(code)),
  ]
  for (let n = 0; n < lines.length; n += 50) await Promise.all(lines.slice(n, n + 50).map((line) => line()))
}

function screenLine(): () => Promise<void> {
  const path = `/events/display?site=1`
  return () => openOne(path, `cookie: ${order.cookie}\r\n`, heard)
}

function phoneLine(code: string): () => Promise<void> {
  return () => openOne(`/events/ticket/${code}`, '', phoneHeard)
}

/** Resolves with the first word of the stream; from then on the line is kept up for ever. */
function openOne(path: string, headers: string, notes: Record<string, number[]>): Promise<void> {
  return new Promise((resolve) => {
    const dial = (): void => {
      attempts += 1
      const socket = connect({ port: order.port, host: '127.0.0.1', noDelay: true })
      let rest = ''
      let spoke = false
      sockets.add(socket)
      socket.setEncoding('utf8')
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        alive.delete(socket)
        setTimeout(dial, spoke ? 0 : 100)
      })
      socket.on('data', (text: string) => {
        const now = epoch()
        rest += text
        const frames = rest.split('\n\n')
        rest = frames.pop() ?? ''
        for (const frame of frames) {
          if (!spoke && /event: (snapshot|changed)/.test(frame)) {
            spoke = true
            alive.add(socket)
            resolve()
            lookWhetherSettled()
          }
          if (frame.includes('event: call') && frame.includes('"ring":1')) note(notes, frame, now)
        }
      })
      socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${headers}\r\n`)
    }
    dial()
  })
}

function note(notes: Record<string, number[]>, frame: string, now: number): void {
  const number = /"number":"(\w+)"/.exec(frame)?.[1]
  if (number) (notes[number] ??= []).push(now)
}
