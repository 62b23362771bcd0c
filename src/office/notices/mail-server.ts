import { createTransport } from 'nodemailer'
import type { Letter } from './letter.ts'

export interface Mail {
  /** Message-ID without brackets; a bounce names it. */
  readonly name: string
  readonly to: string
  readonly from: string
  readonly letter: Letter
  /** Of the mail this one answers. */
  readonly inReplyTo?: string | undefined
  /** Goes out with it, to the bit. */
  readonly enclosed?: readonly Enclosure[]
}

export interface Enclosure {
  readonly filename: string
  readonly content: Uint8Array
  readonly contentType: string
}

/** Hands mails to the office's mail server. */
export interface MailServer {
  /** What the server said when it took the mail. */
  send(mail: Mail): Promise<string>
  close(): void
}

/** The other side said a final no to this message; another attempt would be the same. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** The line broke after the mail may have been handed over: nobody knows whether it left. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered'
}

/** Marks what we sent ourselves, so that our own mailbox never answers it. */
export const LOOP_MARK = 'willkommen'

/** Milliseconds; all together stay below the claim. */
export interface Patience {
  readonly connect: number
  readonly greeting: number
  readonly socket: number
}
const PATIENCE: Patience = { connect: 10_000, greeting: 10_000, socket: 20_000 }

/** `smtpUrl` like smtp://user:password@host:587 or smtps://… */
export function mailServer(smtpUrl: string, patience: Patience = PATIENCE): MailServer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.socket,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  // A pooled transport reports a lost idle connection here; the next mail opens another.
  transport.on('error', () => undefined)
  return {
    async send(mail) {
      try {
        const { response } = await transport.sendMail(envelopeOf(mail))
        return response.slice(0, 400)
      } catch (error) {
        if (isFinal(error)) throw new Refused((error as Error).message)
        throw isBeforeMail(error) ? error : new Unanswered((error as Error).message)
      }
    },
    close: () => transport.close(),
  }
}

function envelopeOf({ name, to, from, letter, inReplyTo, enclosed = [] }: Mail) {
  const { subject, text, html, calendar, languages } = letter
  return {
    messageId: `<${name}>`,
    from,
    to: { name: '', address: to },
    // a subject is one line, whatever it was made from; the library folds and encodes it
    subject: oneLine(subject),
    text,
    html,
    ...(calendar && {
      icalEvent: { method: calendar.method, filename: 'termin.ics', content: calendar.content },
    }),
    ...(enclosed.length > 0 && {
      attachments: enclosed.map((it) => ({ ...it, content: Buffer.from(it.content) })),
    }),
    // A server that knows RFC 3461 names this id in its report, also when it sends nothing of the mail back.
    dsn: {
      ...(name.length <= 100 && { id: name }),
      return: 'headers' as const,
      notify: ['failure' as const],
    },
    ...(inReplyTo && { inReplyTo: `<${inReplyTo}>`, references: `<${inReplyTo}>` }),
    headers: {
      'Auto-Submitted': inReplyTo ? 'auto-replied' : 'auto-generated',
      'Content-Language': languages.join(', '),
      'X-Loop': LOOP_MARK,
      // asks programs for holidays and the like not to answer
      'X-Auto-Response-Suppress': 'All',
    },
  }
}

function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- exactly these must not come into a header
  return text.replace(/[\u0000-\u001F\u007F\u2028\u2029]+/g, ' ').slice(0, 250)
}

/** 5xx to the recipient or the text is about this mail; anything else is about the server and may pass. */
function isFinal(error: unknown): boolean {
  const { responseCode, command, code } = error as { responseCode?: number; command?: string; code?: string }
  if (code === 'EENVELOPE' && (responseCode ?? 0) === 0) return true
  return (responseCode ?? 0) >= 500 && (command === 'RCPT TO' || command === 'DATA')
}

/** Words of the library for what ends before anything of the mail was handed over. */
const BEFORE = /^(Connection timeout|Greeting never received|getaddrinfo|connect )/
const BEFORE_CODES = new Set([
  'EAUTH',
  'EDNS',
  'ENOAUTH',
  'EOAUTH2',
  'ETLS',
  'EPROXY',
  'EENVELOPE',
  'EMAXLIMIT',
])

/** The server said something, or the line never stood: another attempt sends nothing twice. */
function isBeforeMail(error: unknown): boolean {
  const { responseCode, syscall, code, message } = error as {
    responseCode?: number
    syscall?: string
    code?: string
    message?: string
  }
  if ((responseCode ?? 0) > 0 || syscall === 'connect' || syscall === 'getaddrinfo') return true
  return BEFORE_CODES.has(code ?? '') || BEFORE.test(message ?? '')
}
