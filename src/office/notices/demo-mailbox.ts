import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { systemClock, type Clock } from '#ground/clock/clock.ts'

/** A mail as the demonstration shows it. */
export interface DemoMail {
  readonly messageId: string
  readonly receivedAt: Temporal.Instant
  readonly to: readonly string[]
  readonly from: string
  readonly subject: string
  readonly text: string
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  /** As the sender wrote it; show it in a sandboxed frame only. */
  readonly html: string | null
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly content: Buffer }[]
}

export interface DemoMailbox {
  readonly url: string
  /** The newest first. */
  messages(): readonly DemoMail[]
  stop(): Promise<void>
}

const KEPT = 200
const LARGEST_BYTES = 1_000_000

/**
 * The mail server of a demonstration: takes every mail, sends nothing on, keeps the last 200 in memory. Mails to
 * `fullBoxes` (a domain) it refuses for good, as a real server does whose user's box is full.
 */
export async function startDemoMailbox(options: {
  port: number
  clock?: Clock
  fullBoxes?: string
}): Promise<DemoMailbox> {
  const clock = options.clock ?? systemClock
  const kept: DemoMail[] = []
  const keep = async (stream: Readable, to: readonly string[]): Promise<Error | null> => {
    try {
      kept.unshift(demoMail(await simpleParser(stream), to, clock.now()))
      kept.length = Math.min(kept.length, KEPT)
      return null
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_BYTES,
    // Idle connections of the mail client must not hold up the end.
    closeTimeout: 500,
    onRcptTo({ address }, _session, done) {
      const isFull = options.fullBoxes !== undefined && address.endsWith(`@${options.fullBoxes}`)
      done(isFull ? Object.assign(new Error('5.2.2 Mailbox full'), { responseCode: 552 }) : null)
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      void (async () => done(await keep(stream, to)))()
    },
  })
  server.on('error', () => undefined)
  const listening = server.listen(options.port, '127.0.0.1')
  await once(listening, 'listening')
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    messages: () => kept,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function demoMail(mail: ParsedMail, to: readonly string[], receivedAt: Temporal.Instant): DemoMail {
  return {
    messageId: mail.messageId ?? '',
    receivedAt,
    to,
    from: mail.from?.text ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    headers: new Map(mail.headerLines.map(({ key, line }) => [key, line.replace(/^[^:]*:\s*/, '')])),
    html: mail.html || null,
    attachments: mail.attachments.map(({ filename, contentType, content }) => ({
      name: filename ?? 'attachment',
      type: contentType,
      content,
    })),
  }
}
