import type { IncomingMessage } from 'node:http'
import type { PacedClock } from '#ground/clock/clock.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD, FULL_BOXES, Player, SITE, type DemoFace } from '#office/demo/index.ts'
import { recordingGateway, startDemoMailbox, type SmsGateway } from '#office/notices/index.ts'
import type { Office } from '#office/office.ts'
import { hallActsOf } from './hall-acts-of.ts'
import type { HandOver, Known } from './web/hand-over.ts'

export interface OpenDemo {
  readonly face: DemoFace
  readonly smtpUrl: string
  readonly sms: SmsGateway
  close(): Promise<void>
}

/** The mailbox and the player of the demo day, as the pages below /demo see them. */
export async function openDemo(
  office: Office,
  clock: PacedClock,
  report: (error: unknown) => void,
): Promise<OpenDemo> {
  const mailbox = await startDemoMailbox({ port: 0, clock, fullBoxes: FULL_BOXES })
  const sms = recordingGateway(clock)
  const plan = () => office.appointments.plan(SITE)
  const player = new Player({ db: office.ground.db, clock, plan, acts: hallActsOf(office), report })
  return {
    smtpUrl: mailbox.url,
    sms,
    face: {
      accounts: DEMO_ACCOUNTS,
      password: DEMO_PASSWORD,
      status: () => player.status(),
      start: (speed) => player.start(speed),
      stop: () => player.stop(),
      setSpeed: (speed) => player.setSpeed(speed),
      mails: () => mailbox.messages(),
      texts: () => sms.messages(),
    },
    async close() {
      await player.stop()
      await mailbox.stop()
    },
  }
}

const screen = (role: string): Known => ({ kind: 'device', id: `demo-${role}`, roles: [role], sites: [SITE] })
const SCREENS = [
  { path: '/terminal', actor: screen('terminal') },
  { path: '/display', actor: screen('display') },
]

/** Whoever opens the terminal or a display in the demonstration stands before that machine; nobody has to tie it to a key. */
export function withDemoScreens(identify: HandOver['identify']): HandOver['identify'] {
  return async (request: IncomingMessage) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const found = SCREENS.find((it) => path === it.path || path.startsWith(`${it.path}/`))
    return found?.actor ?? identify(request)
  }
}
