import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { rowBytes, type Bitmap } from './bitmap.ts'
import { orderAt } from './virtual-orders.ts'

/** How the printer is today. `runs-out`: the roll ends in the middle of the next slip. */
export type Mood =
  | 'ready'
  | 'paper-low'
  | 'paper-out'
  | 'runs-out'
  | 'cover-open'
  | 'offline'
  /** Takes the call and says nothing. */
  | 'hanging'
  /** Answers, takes half of the slip and hangs up. */
  | 'half-dead'

export interface VirtualPrinter {
  readonly port: number
  /** What came out, cut off; the latest last. Only the last 20 are kept. */
  slips(): readonly Bitmap[]
  /** How many came out altogether. */
  count(): number
  setMood(mood: Mood): void
  /** Pulls the plug; `plugIn` puts it back at the same port. */
  unplug(): Promise<void>
  plugIn(): Promise<void>
  stop(): Promise<void>
}

const KEPT = 20
const HALF = 4000
/** Answers to `DLE EOT 1, 2, 4`, with the bits that are always set. */
const FIXED = 0x12

/** A printer without paper: takes the orders of a real one, answers its questions, keeps the slips as pictures. */
export async function startVirtualPrinter({ port = 0 }: { port?: number } = {}): Promise<VirtualPrinter> {
  const state: State = { mood: 'ready', slips: [], count: 0 }
  const open = new Set<Socket>()
  const serve = (at: number): Promise<Server> => {
    const server = createServer((socket) => {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
      socket.on('error', () => socket.destroy())
      attend(socket, state)
    })
    return new Promise((settle, fail) => {
      server.once('error', fail)
      server.listen(at, '127.0.0.1', () => settle(server))
    })
  }
  let server: Server | null = await serve(port)
  const own = (server.address() as AddressInfo).port
  const unplug = async (): Promise<void> => {
    for (const socket of open) socket.destroy()
    await new Promise((settle) => (server ? server.close(settle) : settle(null)))
    server = null
  }
  return {
    port: own,
    slips: () => state.slips,
    count: () => state.count,
    setMood: (mood) => void (state.mood = mood),
    unplug,
    plugIn: async () => void (server ??= await serve(own)),
    stop: unplug,
  }
}

interface State {
  mood: Mood
  slips: Bitmap[]
  count: number
}

/** One caller. What was sent is read order by order; an order that is not whole yet waits for the rest. */
function attend(socket: Socket, state: State): void {
  let waiting: Buffer = Buffer.alloc(0)
  let bands: Bitmap[] = []
  let taken = 0
  socket.on('data', (data: Buffer) => {
    if (state.mood === 'hanging') return
    taken += data.length
    if (state.mood === 'half-dead' && taken > HALF) return void socket.destroy()
    waiting = Buffer.concat([waiting, data])
    for (;;) {
      const order = orderAt(waiting)
      if (!order) return
      waiting = waiting.subarray(order.length)
      if (order.kind === 'question') socket.write(Buffer.from([answerTo(order.about, state.mood)]))
      if (order.kind === 'reset' || order.kind === 'forget') bands = []
      if (order.kind === 'raster') {
        bands.push(order.band)
        if (state.mood === 'runs-out') state.mood = 'paper-out'
      }
      if (isStuck(state.mood)) continue
      if (order.kind === 'cut' && bands.length > 0) {
        state.slips = [...state.slips, joined(bands)].slice(-KEPT)
        state.count += 1
        bands = []
      }
      if (order.kind === 'receipt') socket.write(Buffer.from([state.mood === 'paper-low' ? 0x03 : 0x00]))
    }
  })
}

const isStuck = (mood: Mood): boolean => mood === 'paper-out' || mood === 'cover-open' || mood === 'offline'

function answerTo(about: number, mood: Mood): number {
  const [printer, cause, paper] = {
    'paper-out': [0x08, 0x20, 0x6c],
    'cover-open': [0x08, 0x04, 0],
    offline: [0x08, 0x40, 0],
    'paper-low': [0, 0, 0x0c],
  }[mood as string] ?? [0, 0, 0]
  return FIXED | ({ 1: printer, 2: cause, 4: paper }[about] ?? 0)
}

function joined(bands: readonly Bitmap[]): Bitmap {
  const width = bands[0]!.width
  const same = bands.filter((band) => rowBytes(band.width) === rowBytes(width))
  const height = same.reduce((sum, band) => sum + band.height, 0)
  return { width, height, bits: Buffer.concat(same.map(({ bits }) => bits)) }
}
