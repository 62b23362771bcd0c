import type { Ground } from '#ground/act/act.ts'
import { systemClock, type Clock } from '#ground/clock/clock.ts'
import { GiveUp, work, type EventJob, type PgBoss, type Routes } from '#ground/jobs/index.ts'
import { mailServer, type MailServer } from './mail-server.ts'
import { sendNotice } from './send-notice.ts'

/** Which events become mails. The relay of the process carries them over. */
export const NOTICE_QUEUE = 'notices.mail'
export const noticeRoutes: Routes = {
  'appointments.booked': NOTICE_QUEUE,
  'appointments.moved': NOTICE_QUEUE,
  'appointments.cancelled': NOTICE_QUEUE,
}

export interface NoticesRoom {
  readonly ground: Ground
  readonly boss: PgBoss
  /** Null: no mail server is configured; notices are noted as skipped. */
  readonly server: MailServer | null
  readonly mailFrom: string
  readonly publicUrl: string
  readonly officeName: string
  /** Claims run on the wall's clock, even while a played office day runs faster. */
  readonly wallClock: Clock
  close(): void
}

export interface NoticesOptions {
  readonly ground: Ground
  readonly boss: PgBoss
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** Where people reach the public pages, e.g. https://termine.example.de */
  readonly publicUrl: string
  readonly officeName: string
  readonly wallClock?: Clock
  readonly onFailure?: (error: Error) => void
}

/** Opens the module and begins to work on its queue. */
export async function openNotices(options: NoticesOptions): Promise<NoticesRoom> {
  const { ground, boss, smtpUrl, mailFrom, officeName, wallClock = systemClock, onFailure } = options
  const server = smtpUrl === null ? null : mailServer(smtpUrl)
  const publicUrl = options.publicUrl.replace(/\/+$/, '')
  const close = (): void => server?.close()
  const room: NoticesRoom = { ground, boss, server, mailFrom, publicUrl, officeName, wallClock, close }
  await work<EventJob>(
    boss,
    NOTICE_QUEUE,
    async ({ data, isLast }) => {
      const result = await sendNotice(room, data.event, isLast)
      if (result === 'failed') throw new GiveUp('the mail was refused for good')
      if (result === 'waiting') throw new Error('not sent yet')
    },
    { onFailure: (error) => onFailure?.(error) },
  )
  return room
}
