import { simpleParser } from 'mailparser'

/** What a mail consists of. Whatever is in it: an answer, never an exception. */
export interface MailParts {
  readonly subject: string
  readonly sender: string
  readonly to: string
  readonly day: Temporal.PlainDate | null
  readonly text: string
  readonly attachments: readonly { readonly name: string; readonly content: Uint8Array }[]
  /** It could not be read as a mail; it is kept as it is. */
  readonly isBroken: boolean
}

/** Attachments of one mail; what is beyond stays in the mail. */
const ATTACHMENTS_MOST = 100

export async function partsOfMail(source: Uint8Array): Promise<MailParts> {
  try {
    const mail = await simpleParser(Buffer.from(source), {
      skipImageLinks: true,
      maxHtmlLengthToParse: 2_000_000,
    })
    const named = mail.attachments.filter(({ related, content }) => !related && content.length > 0)
    const isEmpty = !mail.from && !mail.subject && !mail.text
    return {
      subject: line(mail.subject ?? '', 300),
      sender: line(mail.from?.text ?? '', 300),
      to: line(Array.isArray(mail.to) ? mail.to.map((it) => it.text).join(', ') : (mail.to?.text ?? ''), 300),
      day: dayOf(mail.date),
      text: mail.text ?? '',
      attachments: named.slice(0, ATTACHMENTS_MOST).map(({ filename, contentType, content }, n) => ({
        name: filename ?? nameFor(contentType, n),
        content,
      })),
      isBroken: isEmpty,
    }
  } catch {
    const text = Buffer.from(source).toString('utf8')
    return { subject: '', sender: '', to: '', day: null, text, attachments: [], isBroken: true }
  }
}

const line = (text: string, most: number): string =>
  [...text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()].slice(0, most).join('')

function nameFor(type: string, n: number): string {
  const ending =
    type === 'message/rfc822' ? 'eml' : (type.split('/')[1] ?? '').replace(/[^a-z0-9]/gi, '').slice(0, 5)
  return `Anlage ${n + 1}${ending ? `.${ending}` : ''}`
}

function dayOf(date: Date | undefined): Temporal.PlainDate | null {
  const time = date?.getTime() ?? Number.NaN
  if (!Number.isFinite(time)) return null
  const day = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  return day.year >= 1970 && day.year < 2100 ? day : null
}
