import { perform } from '#ground/act/act.ts'
import type { OfficeEvent } from '#ground/events/event-store.ts'
import type { Routes } from '#ground/jobs/index.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { EXCERPT_LENGTH } from './mail.ts'
import { addMail } from './mail-store.ts'
import { keyOf } from './read-source.ts'
import { visible } from './own-words.ts'
import type { MailboxDesk } from './room.ts'

/** Text messages reach the mailbox by event, whoever else listens to them. */
export const MAILBOX_QUEUE = 'mailbox.sms'
export const mailboxRoutes: Routes = { 'notices.sms-received': MAILBOX_QUEUE }

/** "Ja 4711": an answer to an offer, for the waiting list; nobody has to read it. */
const looksLikeCode = /^\D{0,12}\d{4,8}\D{0,12}$/

/** An SMS that somebody sent us waits for a person, like a mail; no program answers it. Once per event. */
export async function takeInSms({ ground }: MailboxDesk, event: OfficeEvent): Promise<boolean> {
  const from = String(event.data['from'] ?? '')
  const text = visible(String(event.data['text'] ?? '')).trim()
  const deed = { act: 'mailbox.take-in', site: null, why: 'sms' }
  const done = await perform(ground, SYSTEM, deed, async ({ tx, now, about }) => {
    const id = ground.ids.uuid()
    about(`mail:${id}`)
    const isNew = await addMail(
      tx,
      {
        ...{ id, channel: 'sms', account: 'sms', uidValidity: 1n, uid: event.id },
        ...{ messageKey: `event:${event.id}`, messageId: null, receivedAt: Temporal.Instant.from(event.at) },
        ...{
          sender: from,
          senderKey: keyOf(from),
          subject: '',
          excerpt: [...text].slice(0, EXCERPT_LENGTH).join(''),
        },
        ...{ kind: 'other', isUrgent: false, score: 0, reasons: [], language: null, unanswered: 'sms' },
        state: looksLikeCode.test(text) ? 'done' : 'open',
      },
      now,
    )
    return { ok: true as const, isNew }
  })
  return done.ok && done.isNew
}
