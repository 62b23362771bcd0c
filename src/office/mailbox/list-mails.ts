import { consult } from '#ground/act/act.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { ENOUGH } from './classify.ts'
import { MAIL_KINDS, type MailKind, type OfficeMail } from './mail.ts'
import { listMails } from './mail-store.ts'
import type { MailboxDesk } from './room.ts'

export type MailFilter = 'open' | 'wish' | 'other' | 'automatic' | 'all'

const KINDS: Readonly<Record<MailFilter, readonly MailKind[]>> = {
  open: MAIL_KINDS,
  wish: ['wish'],
  other: ['other'],
  automatic: ['bounce', 'automatic'],
  all: MAIL_KINDS,
}
const MOST = 100

/** The mails to work on, the urgent ones first: a look at what people wrote, so a row in the trail. */
export async function listMailbox(
  desk: MailboxDesk,
  actor: Actor,
  filter: MailFilter,
): Promise<Outcome<{ list: OfficeMail[]; more: boolean; enough: number }, 'not-permitted'>> {
  const deed = { act: 'mailbox.look', site: null, subject: 'mailbox' }
  const asked = { open: filter === 'open', kinds: KINDS[filter], most: MOST + 1 }
  const seen = await consult(desk.ground, actor, deed, (tx) => listMails(tx, asked))
  if (!seen.ok) return seen
  return { ok: true, list: seen.found.slice(0, MOST), more: seen.found.length > MOST, enough: ENOUGH }
}
