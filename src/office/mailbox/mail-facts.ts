import { visible } from './own-words.ts'

/** What a mail says about itself, before anybody reads its words. Pure. */

export interface MailFacts {
  readonly messageId: string | null
  /** The one address it comes from; null when there is none, or several. */
  readonly sender: string | null
  readonly subject: string
  readonly text: string
  /** Names in lower case; a header that comes twice is joined. */
  readonly headers: ReadonlyMap<string, string>
  /** The whole source as far as it was read, and decoded attachments: where bounces hide what came back. */
  readonly searched: string
}

export interface Bounce {
  /** Ids of our notices that are named in it, at most ten. */
  readonly notices: readonly string[]
  readonly reason: string
}

const header = (it: MailFacts, name: string): string => it.headers.get(name) ?? ''
const localPart = (it: MailFacts): string => it.sender?.split('@')[0]?.toLowerCase() ?? ''

const FAILED_SUBJECT =
  /undeliver|delivery (status notification|failure|has failed)|returned mail|mail delivery failed|failure notice|unzustellbar|nicht zugestellt|zustellung fehlgeschlagen/i
const NAMES = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.\d{1,5}@/gi

/** A report that a mail did not arrive (RFC 3464) or what older servers write instead; null: something else. */
export function bounceIn(it: MailFacts): Bounce | null {
  const type = header(it, 'content-type')
  const isReport = /multipart\/report/i.test(type) && /delivery-status/i.test(type)
  const fromServer = /^(mailer-daemon|postmaster|mail-daemon)$/.test(localPart(it))
  const isOld = (fromServer || it.headers.has('x-failed-recipients')) && FAILED_SUBJECT.test(it.subject)
  if (!isReport && !isOld) return null
  const action = /^Action:\s*(\S+)/im.exec(it.searched)?.[1]?.toLowerCase()
  // "delayed", "relayed", "delivered": it may still arrive, or has
  if (action !== undefined && action !== 'failed') return null
  const names = [...it.searched.matchAll(NAMES)].map((found) => found[1]!.toLowerCase())
  return { notices: [...new Set(names)].slice(0, 10), reason: reasonIn(it) }
}

function reasonIn(it: MailFacts): string {
  const diagnostic = /^Diagnostic-Code:\s*([^\r\n]+(?:\r?\n[ \t]+[^\r\n]+)*)/im.exec(it.searched)?.[1]
  const status = /^Status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(it.searched)?.[1]
  const line = diagnostic ?? /^[^\r\n]*\b[45]\d\d[ -]\d\.\d\.\d+[^\r\n]*/m.exec(it.text)?.[0] ?? it.subject
  const reason = visible(line)
    .replace(/\s+/g, ' ')
    .replace(/^smtp;\s*/i, '')
  return `${status && !reason.includes(status) ? `${status} ` : ''}${reason}`.slice(0, 300)
}

/** Why a mail comes from a program and must never be answered, or null. `own`: our addresses, in lower case. */
export function automaticBecause(it: MailFacts, own: readonly string[], loopMark: string): string | null {
  const auto = header(it, 'auto-submitted').toLowerCase()
  if (auto !== '' && !auto.startsWith('no')) return 'auto-submitted'
  if (/\b(bulk|list|junk|auto_reply)\b/i.test(header(it, 'precedence'))) return 'precedence'
  if (it.headers.has('x-loop') || header(it, 'x-auto-response-suppress').includes(loopMark)) return 'x-loop'
  if (it.headers.has('list-id') || it.headers.has('list-unsubscribe')) return 'list'
  if (it.headers.has('x-autoreply') || it.headers.has('x-autorespond')) return 'auto-reply'
  if (/^<\s*>$/.test(header(it, 'return-path').trim())) return 'empty-return-path'
  if (it.sender !== null && own.includes(it.sender.toLowerCase())) return 'own-address'
  return /^(mailer-daemon|postmaster|bounces?)([+.-]|$)/.test(localPart(it)) ? 'mail-server' : null
}

/** Why a mail that a person may have written gets no answer from a program, or null. It waits for a colleague. */
export function unanswerableBecause(it: MailFacts): string | null {
  if (it.sender === null) return 'no-sender'
  return /^(no-?reply|do-?not-?reply|nicht-?antworten)([+.-]|$)/.test(localPart(it))
    ? 'no-reply-address'
    : null
}
