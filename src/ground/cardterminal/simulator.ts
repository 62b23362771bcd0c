import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Clock } from '#ground/clock/clock.ts'
import { Drawer, type Scenario, type SimulatedPayment } from './simulated-drawer.ts'
import { Talk } from './simulated-talk.ts'

/** A terminal made of nothing but a socket on this machine: keeps its payments as a terminal does, until the end of the day. */
export interface CardSimulator {
  readonly host: string
  readonly port: number
  next(...scenarios: Scenario[]): void
  /** Answers `lastResult` with its paper alone, as some terminals do. */
  tellNothing(yes: boolean): void
  /** What it took since the last end of the day. */
  readonly payments: readonly SimulatedPayment[]
  close(): Promise<void>
}

export interface SimulatorSettings {
  readonly clock: Clock
  /** 0: any free one. */
  readonly port?: number
  /** Milliseconds a card takes; 0 in tests. */
  readonly delay?: number
}

/** Listens on 127.0.0.1 only. */
export async function startCardSimulator({
  clock,
  port = 0,
  delay = 0,
}: SimulatorSettings): Promise<CardSimulator> {
  const drawer = new Drawer(clock)
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    void new Talk(socket, drawer, delay).listen()
  })
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', done)
  })
  return {
    ...{ host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    next: (...scenarios) => void drawer.scenarios.push(...scenarios),
    tellNothing: (yes) => void (drawer.tellsNothing = yes),
    get payments() {
      return drawer.payments
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}
