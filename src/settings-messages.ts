import { z } from 'zod'

/** The settings of text messages and of the mailbox that is read. */

export interface SmsSettings {
  readonly url: string
  readonly key: string
  readonly sender: string
}

export interface ImapSettings {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly user: string
  readonly password: string
  readonly folder: string
  /** What happens to a mail that was read: it is marked as seen, or moved to this folder. Never deleted. */
  readonly moveTo: string | null
}

export interface MessageSettings {
  readonly sms: SmsSettings | null
  /** Proves that a report or an answer comes from the gateway; null: none are taken. */
  readonly smsSecret: string | null
  readonly imap: ImapSettings | null
  /** Days after which the content of a mail that was read is forgotten. */
  readonly mailboxKeepDays: number
}

const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must be an address like ${example}` })
const secret = (least: number) =>
  z
    .string()
    .regex(new RegExp(`^[\\x21-\\x7E]{${least},200}$`), `must be ${least} to 200 signs without blanks`)

export const messageVariables = {
  WILLKOMMEN_SMS_URL: url(/^https?$/, 'https://sms.example.de/v1/messages')
    .refine(
      (it) => /^https:|^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/.test(it),
      'must begin with https: the key travels with every message',
    )
    .optional(),
  WILLKOMMEN_SMS_KEY: secret(1).optional(),
  WILLKOMMEN_SMS_SENDER: z
    .string()
    .regex(
      /^(\+[1-9]\d{5,14}|[A-Za-z0-9]{1,11})$/,
      'must be a number like +4989… or up to 11 letters and digits',
    )
    .optional(),
  WILLKOMMEN_SMS_SECRET: secret(16).optional(),
  WILLKOMMEN_IMAP_URL: url(/^imaps?$/, 'imaps://user:password@mail.example.de/INBOX')
    .refine((it) => {
      const { username, password, hostname } = new URL(it)
      return username !== '' && password !== '' && hostname !== ''
    }, 'must name user, password and host')
    .optional(),
  WILLKOMMEN_IMAP_MOVE_TO: z.string().min(1).max(200).optional(),
  WILLKOMMEN_MAILBOX_KEEP_DAYS: z
    .string()
    .regex(/^\d{1,4}$/, 'must be a whole number from 1 to 3650')
    .transform(Number)
    .refine((it) => it >= 1 && it <= 3650, 'must be a whole number from 1 to 3650')
    .default(90),
}

type Read = z.infer<z.ZodObject<typeof messageVariables>>

/** What is missing beside what was set: a gateway needs all three of its settings. One sentence each. */
export function missingMessageSettings(it: Read): string[] {
  const parts = ['WILLKOMMEN_SMS_URL', 'WILLKOMMEN_SMS_KEY', 'WILLKOMMEN_SMS_SENDER'] as const
  const missing = parts.filter((name) => it[name] === undefined)
  const isSome = missing.length > 0 && missing.length < parts.length
  return [
    ...(isSome
      ? missing.map((name) => `${name} must be set together with the other two of WILLKOMMEN_SMS_*.`)
      : []),
    ...(it.WILLKOMMEN_IMAP_MOVE_TO !== undefined && it.WILLKOMMEN_IMAP_URL === undefined
      ? ['WILLKOMMEN_IMAP_MOVE_TO needs WILLKOMMEN_IMAP_URL.']
      : []),
  ]
}

export function messageSettings(it: Read): MessageSettings {
  const { WILLKOMMEN_SMS_URL: smsUrl, WILLKOMMEN_SMS_KEY: key, WILLKOMMEN_SMS_SENDER: sender } = it
  return {
    sms:
      smsUrl !== undefined && key !== undefined && sender !== undefined ? { url: smsUrl, key, sender } : null,
    smsSecret: it.WILLKOMMEN_SMS_SECRET ?? null,
    imap:
      it.WILLKOMMEN_IMAP_URL === undefined
        ? null
        : { ...imapOf(it.WILLKOMMEN_IMAP_URL), moveTo: it.WILLKOMMEN_IMAP_MOVE_TO ?? null },
    mailboxKeepDays: it.WILLKOMMEN_MAILBOX_KEEP_DAYS,
  }
}

function imapOf(text: string): Omit<ImapSettings, 'moveTo'> {
  const { protocol, hostname, port, username, password, pathname } = new URL(text)
  const secure = protocol === 'imaps:'
  return {
    host: hostname,
    port: port === '' ? (secure ? 993 : 143) : Number(port),
    secure,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    folder: decodeURIComponent(pathname.replace(/^\/+|\/+$/g, '')) || 'INBOX',
  }
}
