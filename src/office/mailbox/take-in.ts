import { perform, type Hand } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { layDownAnswer, LOOP_MARK, noteBounce } from '#office/notices/index.ts'
import { moveOn } from './account-store.ts'
import { classify, type Verdict } from './classify.ts'
import { ANSWERS_PER_SENDER, EXCERPT_LENGTH, SUBJECT_LENGTH, type MailKind } from './mail.ts'
import { automaticBecause, bounceIn, unanswerableBecause, type Bounce, type MailFacts } from './mail-facts.ts'
import { addMail, answersTo, leaveToPeople, noteAnswer, type NewMail } from './mail-store.ts'
import { ownWords, visible } from './own-words.ts'
import { keyOf, readSource } from './read-source.ts'
import type { MailboxRoom } from './room.ts'

/** A mail as the server hands it out. */
export interface Arrived {
  readonly uidValidity: bigint
  readonly uid: number
  readonly receivedAt: Temporal.Instant
  readonly source: Buffer
}

/** Older mails are not answered: after an outage, or when a mailbox is read for the first time. */
const ANSWERED_WITHIN_HOURS = 48

interface Sorted {
  readonly kind: MailKind
  readonly verdict: Verdict
  readonly words: string
  readonly bounce: Bounce | null
  /** Why it gets no answer; null: it gets one. */
  readonly unanswered: string | null
}

/**
 * Records a mail, once, sorts it, and answers it when somebody wants an appointment: one act, so a process that dies
 * leaves either all of it or nothing, and the next one goes on. Answers the kind, or null when it was known.
 */
export async function takeIn(room: MailboxRoom, arrived: Arrived): Promise<MailKind | null> {
  const { ground } = room
  const facts = await readSource(arrived.source)
  const sorted = sort(room, facts, arrived)
  const deed = { act: 'mailbox.take-in', site: null, why: sorted.kind }
  const done = await perform(ground, SYSTEM, deed, async (hand) => {
    const mail = mailOf(room, facts, sorted, arrived)
    hand.about(`mail:${mail.id}`)
    await moveOn(hand.tx, room.account, arrived.uid)
    const isNew = await addMail(hand.tx, mail, hand.now)
    if (isNew && sorted.unanswered === null) await answer(room, hand, mail)
    // for other rooms that send mails; ids only, what a server says often repeats the address
    if (isNew && sorted.bounce) hand.tell('mailbox.bounced', { named: sorted.bounce.notices })
    return { ok: true as const, isNew }
  })
  if (!done.ok || !done.isNew) return null
  for (const notice of sorted.bounce?.notices ?? []) {
    const noted = await noteBounce(room, { notice, reason: sorted.bounce!.reason })
    if (noted.ok) break
  }
  return sorted.kind
}

function sort(room: MailboxRoom, facts: MailFacts, { receivedAt }: Arrived): Sorted {
  const words = ownWords(facts.text)
  const verdict = classify(visible(facts.subject), words)
  const bounce = bounceIn(facts)
  if (bounce) return { kind: 'bounce', verdict, words, bounce, unanswered: 'bounce' }
  const automatic = automaticBecause(facts, room.own, LOOP_MARK)
  if (automatic) return { kind: 'automatic', verdict, words, bounce, unanswered: automatic }
  const age = room.ground.clock.now().since(receivedAt).total('hours')
  const isOld = age > ANSWERED_WITHIN_HOURS
  const kind = verdict.isWish ? 'wish' : 'other'
  const why = kind === 'other' ? 'other' : (unanswerableBecause(facts) ?? (isOld ? 'too-old' : null))
  return { kind, verdict, words, bounce, unanswered: why }
}

function mailOf(room: MailboxRoom, facts: MailFacts, sorted: Sorted, arrived: Arrived): NewMail {
  const { verdict, kind, unanswered } = sorted
  const { messageId, sender } = facts
  const subject = visible(facts.subject).replace(/\s+/g, ' ').trim()
  const isForPeople = kind === 'other' || (kind === 'wish' && (unanswered !== null || verdict.isUrgent))
  const isPersons = kind === 'wish' || kind === 'other'
  return {
    id: room.ground.ids.uuid(),
    channel: 'mail',
    account: room.account,
    ...{ uidValidity: arrived.uidValidity, uid: arrived.uid, receivedAt: arrived.receivedAt },
    messageKey: keyOf(messageId, sender, facts.headers.get('date') ?? null, subject),
    sender: sender?.slice(0, 254) ?? null,
    senderKey: sender && keyOf(sender.toLowerCase()),
    subject: cut(subject, SUBJECT_LENGTH),
    // of what programs write nothing is needed but the reason
    excerpt: isPersons ? cut(sorted.words, EXCERPT_LENGTH) : '',
    messageId,
    ...{ kind, unanswered, isUrgent: isPersons && verdict.isUrgent },
    ...{ score: verdict.score, reasons: isPersons ? verdict.reasons : [], language: verdict.language },
    state: isForPeople ? 'open' : 'done',
  }
}

/** A sender who was answered often enough today is left to a person: that would be a loop. */
async function answer(room: MailboxRoom, hand: Hand, mail: NewMail): Promise<void> {
  if (mail.sender === null || mail.senderKey === null) return
  const since = hand.now.subtract({ hours: 24 })
  if ((await answersTo(hand.tx, mail.senderKey, since)) >= ANSWERS_PER_SENDER)
    return leaveToPeople(hand.tx, mail.id, 'answered-often')
  const notice = await layDownAnswer(room.ground, hand, {
    ...{
      occasion: `mailbox:${mail.id}`,
      to: mail.sender,
      language: mail.language,
      inReplyTo: mail.messageId,
    },
  })
  if (notice) await noteAnswer(hand.tx, mail.id, notice, hand.now)
}

/** Whole characters only; the column counts the same way. */
function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('')
}
