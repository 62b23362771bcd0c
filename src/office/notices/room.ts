import type { Ground } from '#ground/act/act.ts'
import { systemClock, type Clock } from '#ground/clock/clock.ts'
import { GiveUp, work, type EventJob, type PgBoss, type Routes } from '#ground/jobs/index.ts'
import { deliver, type Delivered } from './deliver.ts'
import { mailServer, type MailServer } from './mail-server.ts'
import type { SmsGateway } from './sms-gateway.ts'
import { takeUp } from './take-up.ts'
import { NOTICE_TOPICS } from './topics.ts'

/** Events that become messages; the relay of the process carries them over. */
export const NOTICE_QUEUE = 'notices.mail'
/** Notices that were laid down before and are due now. */
export const DUE_QUEUE = 'notices.due'
export const noticeRoutes: Routes = Object.fromEntries(NOTICE_TOPICS.map((topic) => [topic, NOTICE_QUEUE]))

export interface NoticesRoom {
  readonly ground: Ground
  readonly boss: PgBoss
  /** Null: no mail server is configured; notices are noted as skipped. */
  readonly server: MailServer | null
  /** Null: no gateway is configured; whoever left only a phone is not reached. */
  readonly sms: SmsGateway | null
  readonly mailFrom: string
  /** Behind the @ of our Message-IDs. */
  readonly mailDomain: string
  readonly publicUrl: string
  readonly officeName: string
  readonly officePhone: string
  /** Claims run on the wall's clock, even while a played office day runs faster. */
  readonly wallClock: Clock
  close(): void
}

export interface NoticesOptions {
  readonly ground: Ground
  readonly boss: PgBoss
  readonly smtpUrl: string | null
  readonly sms?: SmsGateway | null
  readonly mailFrom: string
  /** Where people reach the public pages, e.g. https://termine.example.de */
  readonly publicUrl: string
  readonly officeName: string
  /** Named in answers to mails. */
  readonly officePhone?: string
  readonly wallClock?: Clock
  readonly onFailure?: (error: Error) => void
}

/** Opens the module and begins to work on its queues. */
export async function openNotices(options: NoticesOptions): Promise<NoticesRoom> {
  const { ground, boss, smtpUrl, sms = null, mailFrom, officeName, wallClock = systemClock } = options
  const { officePhone = '' } = options
  const server = smtpUrl === null ? null : mailServer(smtpUrl)
  const publicUrl = options.publicUrl.replace(/\/+$/, '')
  const mailDomain = /@([\w.-]+)>?\s*$/.exec(mailFrom)?.[1] ?? 'willkommen'
  const room: NoticesRoom = {
    ...{ ground, boss, server, sms, mailFrom, mailDomain, publicUrl, officeName, officePhone, wallClock },
    close: () => server?.close(),
  }
  const onFailure = (error: Error): void => options.onFailure?.(error)
  await work<EventJob>(
    boss,
    NOTICE_QUEUE,
    async ({ data, isLast }) => judge(await takeUp(room, data.event, isLast)),
    { onFailure },
  )
  await work<{ notice: string }>(
    boss,
    DUE_QUEUE,
    async ({ data, isLast }) => judge([await deliver(room, data.notice, isLast)]),
    { onFailure },
  )
  return room
}

/** A job is tried again while one of its notices waits for the other side; what waits for its hour is no failure. */
function judge(ends: readonly Delivered[]): void {
  if (ends.includes('waiting')) throw new Error('not sent yet')
  if (ends.includes('failed')) throw new GiveUp('the message was refused for good')
}
