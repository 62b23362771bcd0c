import { forgetOldMails, openMailbox } from '../../src/office/mailbox/index.ts'
import { takeIn } from '../../src/office/mailbox/take-in.ts'
import { forgetOldNotices, noteBounce } from '../../src/office/notices/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { staffActor, type Stage } from './office.ts'
import type { Step } from './story.ts'

interface Told {
  readonly ok: boolean
}
async function sure(work: Promise<Told>): Promise<void> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
}

const NOTICE = '01900000-0000-7000-8000-00000000aa01'
const front: Actor = staffActor('frida', ['reception'])

/** What becomes of messages, and mails that reach the office. No mail server is needed: the rows are laid down here. */
export async function* messages(stage: Stage): AsyncGenerator<Step> {
  const { office, database } = stage
  const { notices, ground } = { notices: office.notices, ground: office.ground }
  const becomes = (state: string) =>
    database.admin.query(
      `insert into notices.notice (id, occasion, kind, site, channel, recipient, state, created_at)
       values ($1, 'proof', 'receipt', 1, 'mail', 'a@example.org', $2, now())
       on conflict (occasion) do update set state = excluded.state`,
      [NOTICE, state],
    )
  await becomes('sent')
  yield {
    act: 'notices.note-fate',
    do: () => sure(noteBounce({ ground }, { notice: NOTICE, reason: '5.1.1 unknown' })),
  }
  yield {
    act: 'notices.look-over',
    do: () => sure(notices.overview(front, { site: 1, filter: 'all' })),
  }
  yield {
    act: 'notices.correct-contact',
    do: () => sure(notices.correctContact(front, { notice: NOTICE, mail: 'b@example.org', phone: '' })),
  }
  await becomes('unreachable')
  yield {
    act: 'notices.settle-by-hand',
    do: () => sure(notices.settleByHand(front, { notice: NOTICE, how: 'call' })),
  }
  yield {
    act: 'notices.take-sms',
    do: () => sure(notices.takeSms({ id: 'proof', from: '+491712345678', text: 'JA' })),
  }
  yield { act: 'notices.forget', do: () => forgetOldNotices({ ground }) }
  yield* mailbox(stage)
  // the proof of sending counts from nothing
  await database.admin.query('delete from notices.notice')
}

async function* mailbox({ office, database }: Stage): AsyncGenerator<Step> {
  const { ground } = office
  const imap = {
    ...{ host: 'localhost', port: 1, secure: false, user: 'u', password: 'p', folder: 'INBOX', moveTo: null },
  }
  const room = openMailbox({ ground, imap, own: [] })
  const source = Buffer.from(
    'From: a@example.org\r\nSubject: Termin\r\nMessage-ID: <1@x.example>\r\n\r\nBitte einen Termin',
  )
  await database.admin.query('insert into mailbox.account (name) values ($1)', [room.account])
  yield {
    act: 'mailbox.take-in',
    do: () => takeIn(room, { uidValidity: 1n, uid: 1, receivedAt: ground.clock.now(), source }),
  }
  const { rows } = await database.admin.query<{ id: string }>('select id from mailbox.mail')
  const mail = rows[0]!.id
  yield { act: 'mailbox.look', do: () => sure(office.mailbox.listMailbox(front, 'all')) }
  yield { act: 'mailbox.figures', rows: 0, do: () => sure(office.mailbox.figures(front)) }
  yield { act: 'mailbox.reopen', do: () => sure(office.mailbox.reopenMail(front, { mail })) }
  yield { act: 'mailbox.finish', do: () => sure(office.mailbox.finishMail(front, { mail })) }
  yield { act: 'mailbox.answer', do: () => sure(office.mailbox.answerMail(front, { mail })) }
  yield {
    act: 'mailbox.reclassify',
    do: () => sure(office.mailbox.reclassifyMail(front, { mail, kind: 'other' })),
  }
  yield { act: 'mailbox.forget', do: () => forgetOldMails({ ground }, 90) }
}
