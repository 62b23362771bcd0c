import type { PacedClock } from '#ground/clock/clock.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD, Player, SITE, type DemoFace } from '#office/demo/index.ts'
import { startDemoMailbox } from '#office/notices/index.ts'
import type { Office } from '#office/office.ts'
import { hallActsOf } from './hall-acts-of.ts'

export interface OpenDemo {
  readonly face: DemoFace
  readonly smtpUrl: string
  close(): Promise<void>
}

/** The mailbox and the player of the demo day, as the pages below /demo see them. */
export async function openDemo(office: Office, clock: PacedClock, report: (error: unknown) => void): Promise<OpenDemo> {
  const mailbox = await startDemoMailbox({ port: 0, clock })
  const plan = () => office.appointments.plan(SITE)
  const player = new Player({ db: office.ground.db, clock, plan, acts: hallActsOf(office), report })
  return {
    smtpUrl: mailbox.url,
    face: {
      accounts: DEMO_ACCOUNTS,
      password: DEMO_PASSWORD,
      status: () => player.status(),
      start: (speed) => player.start(speed),
      stop: () => player.stop(),
      setSpeed: (speed) => player.setSpeed(speed),
      mails: () => mailbox.messages(),
    },
    async close() {
      await player.stop()
      await mailbox.stop()
    },
  }
}
