import { createHash } from 'node:crypto'
import { simpleParser, type ParsedMail } from 'mailparser'
import { readMail } from '#office/people/index.ts'
import type { MailFacts } from './mail-facts.ts'

/** Bytes of a mail that are read; a longer one is cut, its first lines say what it is about. */
export const SOURCE_BYTES = 256 * 1024
const SEARCHED = 400_000

/** Reads a mail's source. Whatever is in it: an answer, never an exception. */
export async function readSource(source: Buffer): Promise<MailFacts> {
  const raw = source.subarray(0, SOURCE_BYTES)
  try {
    const mail = await simpleParser(raw, {
      skipImageLinks: true,
      skipTextToHtml: true,
      maxHtmlLengthToParse: 100_000,
    })
    return factsOf(mail, raw)
  } catch {
    return {
      ...{ messageId: null, sender: null, subject: '', text: '' },
      ...{ headers: headersOf(raw), searched: raw.toString('latin1') },
    }
  }
}

function factsOf(mail: ParsedMail, raw: Buffer): MailFacts {
  const [from, ...others] = mail.from?.value ?? []
  const address = others.length === 0 ? readMail(from?.address ?? '') : null
  const attached = mail.attachments
    .filter(({ contentType }) => /^(message|text)\//.test(contentType))
    .map(({ content }) => content.toString('utf8'))
  return {
    messageId: idOf(mail.messageId),
    sender: address?.ok ? address.mail : null,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    headers: headersOf(raw),
    searched: [raw.toString('latin1'), mail.text ?? '', ...attached].join('\n').slice(0, SEARCHED),
  }
}

/** Without brackets; what is no plain id is none: it would stand in a header of our answer. */
function idOf(text: string | undefined): string | null {
  const id = /^<?([!-;=?-~]{3,240})>?$/.exec((text ?? '').trim())?.[1]
  return id?.includes('@') ? id : null
}

/** The headers of the mail itself, unfolded. */
function headersOf(raw: Buffer): ReadonlyMap<string, string> {
  const [head = ''] = raw
    .subarray(0, 64 * 1024)
    .toString('latin1')
    .split(/\r?\n\r?\n/)
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const found = /^([\w-]{1,100}):\s*(.*)$/.exec(line)
    if (!found) continue
    const name = found[1]!.toLowerCase()
    const before = headers.get(name)
    headers.set(name, before === undefined ? found[2]! : `${before}, ${found[2]!}`)
  }
  return headers
}

export function keyOf(...parts: (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
