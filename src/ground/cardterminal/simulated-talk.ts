import type { Socket } from 'node:net'
import { bcd, EURO, fieldsOf, KINDS, messageBytes, takeMessage, type ZvtMessage } from './zvt-message.ts'
import type { Drawer, SimulatedPayment } from './simulated-drawer.ts'

const TERMINAL = '54760001'

/** One connection: messages in, messages out. */
export class Talk {
  #came: Uint8Array = new Uint8Array()
  #arrived: () => void = () => undefined
  readonly #socket: Socket
  readonly #drawer: Drawer
  readonly #delay: number

  constructor(socket: Socket, drawer: Drawer, delay: number) {
    this.#socket = socket
    this.#drawer = drawer
    this.#delay = delay
    const come = (data: Uint8Array): void => {
      this.#came = Uint8Array.from([...this.#came, ...data])
      this.#arrived()
    }
    socket.on('data', come)
    socket.on('close', () => this.#arrived())
  }

  async listen(): Promise<void> {
    for (;;) {
      const order = await this.#next()
      if (!order) return
      if (order.kind === KINDS.registration) await this.#finish([KINDS.completion, []])
      else if (order.kind === KINDS.authorisation) await this.#pay(centsOf(order, 0))
      else if (order.kind === KINDS.reversal) await this.#reverse(centsOf(order, 3), receiptOf(order))
      else if (order.kind === KINDS.repeatReceipt) await this.#repeat()
      else if (order.kind === KINDS.endOfDay) await this.#close()
      else if (order.kind !== KINDS.accepted) this.#send(0x8483)
    }
  }

  async #pay(cents: number): Promise<void> {
    const scenario = this.#drawer.scenarios.shift() ?? 'approve'
    if (scenario === 'busy') return this.#send(0x84a0)
    this.#send(KINDS.accepted)
    await this.#tell(KINDS.between, [0x0a])
    await new Promise((done) => setTimeout(done, this.#delay))
    if (scenario === 'cut-before-card') return void this.#socket.destroy()
    if (scenario === 'silent') return undefined
    await this.#tell(KINDS.between, [0x05])
    if (scenario === 'decline') return this.#refuse([0x05])
    if (scenario === 'abort') return this.#refuse([0x6c])
    if (scenario === 'refused-after-approved') {
      await this.#tell(KINDS.status, statusOf({ receipt: '0000', cents, at: '2026-01-01T00:00:00' }))
      return this.#refuse([0x6c])
    }
    const payment = this.#drawer.note(scenario === 'other-amount' ? cents + 1 : cents)
    if (scenario === 'cut-after-approval') return void this.#socket.destroy()
    if (scenario === 'garbage') return void this.#socket.end(Uint8Array.from([0x04, 0x0f, 0x05, 0x27]))
    await this.#tell(KINDS.status, statusOf(payment))
    return this.#tell(KINDS.completion, [])
  }

  /** Only the last one, as many terminals do. */
  async #reverse(cents: number, receipt: string): Promise<void> {
    const { last } = this.#drawer
    this.#send(KINDS.accepted)
    if (last?.receipt !== receipt || last.cents !== cents) return this.#refuse([0xb5])
    const noted = this.#drawer.note(-cents)
    await this.#tell(KINDS.status, statusOf({ ...noted, cents }))
    return this.#tell(KINDS.completion, [])
  }

  async #repeat(): Promise<void> {
    const { last, tellsNothing } = this.#drawer
    this.#send(KINDS.accepted)
    if (!last) return this.#refuse([0x83])
    if (!tellsNothing) await this.#tell(KINDS.status, statusOf({ ...last, cents: Math.abs(last.cents) }))
    return this.#tell(KINDS.completion, [])
  }

  async #close(): Promise<void> {
    const { payments } = this.#drawer
    const sum = payments.reduce((so, { cents }) => so + cents, 0)
    this.#send(KINDS.accepted)
    const ends = [payments[0]?.receipt ?? '0', payments.at(-1)?.receipt ?? '0'].flatMap((it) => bcd(it, 2))
    const cards = [payments.length, ...bcd(String(sum), 6), ...Array<number>(42).fill(0)]
    const totals = [...ends, ...cards]
    const length = [...String(totals.length).padStart(3, '0')].map((it) => 0xf0 + Number(it))
    const fields = [
      0x27,
      0x00,
      0x04,
      ...bcd(String(sum), 6),
      0x29,
      ...bcd(TERMINAL, 4),
      0x60,
      ...length,
      ...totals,
    ]
    this.#drawer.payments = []
    await this.#tell(KINDS.status, fields)
    return this.#tell(KINDS.completion, [])
  }

  async #finish([kind, data]: [number, number[]]): Promise<void> {
    this.#send(KINDS.accepted)
    return this.#tell(kind, data)
  }

  #refuse(data: number[]): Promise<void> {
    return this.#tell(KINDS.abort, data)
  }

  /** Says something and waits until it was heard. */
  async #tell(kind: number, data: number[]): Promise<void> {
    this.#send(kind, data)
    await this.#next()
  }

  #send(kind: number, data: readonly number[] = []): void {
    if (this.#socket.writable) this.#socket.write(messageBytes({ kind, data: Uint8Array.from(data) }))
  }

  async #next(): Promise<ZvtMessage | null> {
    for (;;) {
      const taken = takeMessage(this.#came)
      if (taken) {
        this.#came = taken.rest
        return taken.message
      }
      if (this.#socket.destroyed || this.#socket.readableEnded) return null
      await new Promise<void>((arrived) => {
        this.#arrived = arrived
      })
    }
  }
}

const centsOf = ({ data }: ZvtMessage, from: number): number => fieldsOf(data.subarray(from))?.cents ?? 0
const receiptOf = ({ data }: ZvtMessage): string => fieldsOf(data.subarray(3))?.receipt ?? ''

/** Status information as a terminal sends it, an invented card included: nobody must keep its number. */
function statusOf({ receipt, cents, at }: SimulatedPayment): number[] {
  const [month, day, time] = [at.slice(5, 7), at.slice(8, 10), at.slice(11).replace(/:/gu, '')]
  const name = [...Buffer.from('girocard\0', 'latin1')]
  return [
    ...[0x27, 0x00, 0x04, ...bcd(String(cents), 6), 0x49, ...EURO],
    ...[0x0b, ...bcd(receipt, 3), 0x87, ...bcd(receipt, 2), 0x29, ...bcd(TERMINAL, 4)],
    ...[0x0c, ...bcd(time, 3), 0x0d, ...bcd(`${month}${day}`, 2)],
    ...[0x22, 0xf0, 0xf8, 0x67, 0x26, 0x29, 0x00, 0x00, 0x00, 0x00, 0x1f],
    ...[0x8a, 0x05, 0x8b, 0xf0, 0xf0 + name.length, ...name],
    ...[0x06, 0x03, 0x1f, 0x10, 0x00],
  ]
}
