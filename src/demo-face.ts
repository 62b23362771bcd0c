import type { IncomingMessage } from 'node:http'
import type { PacedClock } from '#ground/clock/clock.ts'
import { pngOf, startVirtualPrinter, type VirtualPrinter } from '#ground/print/index.ts'
import {
  DEMO_ACCOUNTS,
  DEMO_PASSWORD,
  furnish,
  giveMachineKey,
  FULL_BOXES,
  Player,
  SITE,
  type DemoFace,
  type DemoMood,
  type DemoPrinter,
  type Furniture,
} from '#office/demo/index.ts'
import { recordingGateway, startDemoMailbox, type SmsGateway } from '#office/notices/index.ts'
import type { Office } from '#office/office.ts'
import { tellDemoCosts } from './demo-costs.ts'
import { tellDemoCounters } from './demo-counters.ts'
import { tellDemoProcedures } from './demo-procedures.ts'
import { tellDemoRota } from './demo-rota.ts'
import { tellDemoSimulator } from './demo-simulator.ts'
import { tellDemoTraining } from './demo-training.ts'
import { furnishActsOf, machineActsOf } from './furnish-acts-of.ts'
import { hallActsOf } from './hall-acts-of.ts'
import type { HandOver, Known } from './web/hand-over.ts'

export interface OpenDemo {
  readonly face: DemoFace
  readonly smtpUrl: string
  readonly sms: SmsGateway
  readonly furniture: Furniture
  close(): Promise<void>
}

/** Usually free, so that the address of the printer stays the same from start to start. */
const PRINTER_PORT = 9109

/** A printer without paper. It stands before the office opens, which prints to its port of this machine and to no other. */
export function startDemoPrinter(): Promise<VirtualPrinter> {
  return startVirtualPrinter({ port: PRINTER_PORT }).catch(() => startVirtualPrinter())
}

/** The mailbox, the machines and the player of the demo day, as the pages below /demo see them; and what is planned with. */
export async function openDemo(
  office: Office,
  clock: PacedClock,
  printer: VirtualPrinter,
  report: (error: unknown) => void,
): Promise<OpenDemo> {
  const mailbox = await startDemoMailbox({ port: 0, clock, fullBoxes: FULL_BOXES })
  const sms = recordingGateway(clock)
  const furniture = await furnish(furnishActsOf(office), printer.port)
  const plan = () => office.appointments.plan(SITE)
  await tellDemoSimulator(office)
  await tellDemoTraining(office)
  await tellDemoRota(office)
  await tellDemoCounters(office)
  await tellDemoCosts(office)
  await tellDemoProcedures(office)
  const player = new Player({ db: office.ground.db, clock, plan, acts: hallActsOf(office), report })
  return {
    smtpUrl: mailbox.url,
    sms,
    furniture,
    face: {
      accounts: DEMO_ACCOUNTS,
      password: DEMO_PASSWORD,
      status: () => player.status(),
      start: (speed) => player.start(speed),
      stop: () => player.stop(),
      setSpeed: (speed) => player.setSpeed(speed),
      mails: () => mailbox.messages(),
      texts: () => sms.messages(),
      printer: faceOf(printer),
      programKey: furniture.programKey,
      machineKey: () => giveMachineKey(machineActsOf(office)),
    },
    async close() {
      await player.stop()
      await mailbox.stop()
    },
  }
}

function faceOf(printer: VirtualPrinter): DemoPrinter {
  let mood: DemoMood = 'ready'
  const numbered = () => {
    const slips = printer.slips()
    const first = printer.count() - slips.length + 1
    return slips.map((slip, n) => ({ number: first + n, slip }))
  }
  return {
    slips: () =>
      numbered()
        .reverse()
        .map(({ number, slip: { width, height } }) => ({ number, width, height })),
    picture: (number) => {
      const found = numbered().find((it) => it.number === number)
      return found ? pngOf(found.slip) : null
    },
    mood: () => mood,
    setMood: (next) => printer.setMood((mood = next)),
  }
}

/** Whoever opens the terminal or a display in the demonstration stands before that machine; nobody has to tie it to a key. */
export function withDemoScreens(
  identify: HandOver['identify'],
  { terminal, display }: Pick<Furniture, 'terminal' | 'display'>,
): HandOver['identify'] {
  const screen = (role: string, id: string | null): Known => ({
    ...{ kind: 'device', id: id ?? `demo-${role}`, roles: [role], sites: [SITE] },
  })
  const screens = [
    { path: '/terminal', actor: screen('terminal', terminal) },
    { path: '/display', actor: screen('display', display) },
  ]
  return async (request: IncomingMessage) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const found = screens.find((it) => path === it.path || path.startsWith(`${it.path}/`))
    return found?.actor ?? identify(request)
  }
}
