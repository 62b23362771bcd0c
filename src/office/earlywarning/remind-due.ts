import { perform, type Hand } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isLanguage, sourceLanguage } from '#ground/languages/index.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { caseIn, caseSubject, usableConsent } from '#office/counselling/index.ts'
import { factsIn } from '#office/guidance/index.ts'
import { currentRules } from './current-rules.ts'
import { openReminder } from './read-reminders.ts'
import { isDue, markOfOccasion, occasionOf } from './reminder.ts'
import {
  claimOutgoing,
  layOut,
  lockReminder,
  lookAgainOn,
  putOff,
  remindersToLook,
  settleOutgoing,
  type OutgoingRow,
  type ReminderToLook,
} from './reminder-store.ts'
import { messageOf, type ReminderLetter, type ReminderMessage } from './reminder-words.ts'
import type { EarlyRoom, OfferedCourse } from './room.ts'

/** Who carries what leaves; the mail server and the gateway of office/notices fit. */
export interface ReminderPost {
  /** Throws when it could not be handed over; an error named `Refused` is final. */
  readonly server: {
    send(mail: {
      readonly name: string
      readonly to: string
      readonly from: string
      readonly letter: ReminderLetter
    }): Promise<unknown>
  }
  /** Null: nobody carries text messages here. */
  readonly sms: {
    send(sms: {
      readonly id: string
      readonly to: string
      readonly text: string
    }): Promise<
      { readonly answer: 'accepted' } | { readonly answer: 'refused' | 'try-again'; readonly reason: string }
    >
  } | null
  readonly mailFrom: string
  /** Where persons reach the pages, without a slash at the end. */
  readonly publicUrl: string
  readonly officeName: string
}

/** Laid out in both ways, for a case may come under protection while a mail server is away. */
type Sealed = ReminderMessage & { readonly to: string; readonly neutral?: ReminderMessage }

const AT_ONCE = 500
/** Longer than the patience with a mail server. */
const CLAIM = { seconds: 120 }
const ATTEMPTS = 8

/**
 * Looks at every reminder once a day, lays out what is due and sends it; answers how many left. Any number of processes. One
 * that cannot be opened keeps no other from leaving; it is told at the end.
 */
export async function remindDue(room: EarlyRoom, post: ReminderPost): Promise<number> {
  const failures = await layDue(room, post)
  let sent = 0
  for (let n = 0; n < AT_ONCE; n += 1) {
    const now = room.ground.clock.now()
    const next = await room.ground.db.transaction().execute((tx) => claimOutgoing(tx, now, now.add(CLAIM)))
    if (!next) break
    sent += await sendOne(room, post, next)
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} reminders could not be looked at`)
  return sent
}

async function layDue(room: EarlyRoom, post: ReminderPost): Promise<unknown[]> {
  let offers: readonly OfferedCourse[] | null = null
  const failures: unknown[] = []
  for (;;) {
    const today = officeDay(room.ground.clock.now())
    const looked = await remindersToLook(room.ground.db, today, AT_ONCE)
    if (looked.length > 0) offers ??= (await room.offers?.()) ?? []
    let mine = 0
    for (const one of looked) {
      const look = { ...one, today, offers: offers ?? [] }
      const isMine = await lookAt(room, post, look).catch((error: unknown) => void failures.push(error))
      mine += isMine ? 1 : 0
    }
    // none was mine: another process has the rest
    if (mine === 0 || looked.length < AT_ONCE) return failures
  }
}

interface Look extends ReminderToLook {
  readonly today: Temporal.PlainDate
  readonly offers: readonly OfferedCourse[]
}

/** True when it was looked at here. A line in the person's log stands only where something is to be sent. */
async function lookAt(room: EarlyRoom, post: ReminderPost, look: Look): Promise<boolean> {
  const { id, today } = look
  let isMine = false
  const deed = { act: 'earlywarning.remind', site: null }
  const laid = await perform(room.ground, SYSTEM, deed, async (hand) => {
    const said = await lay(room, post, hand, look)
    isMine = said !== 'not-mine'
    if (said !== 'laid') return refuse('nothing-to-say')
    return { ok: true as const }
  })
  if (!laid.ok && isMine)
    await room.ground.db.transaction().execute((tx) => lookAgainOn(tx, id, today.add({ days: 1 })))
  return isMine
}

async function lay(
  room: EarlyRoom,
  post: ReminderPost,
  { tx, now, about }: Hand,
  { id, caseId, consent, today, offers }: Look,
): Promise<'not-mine' | 'silent' | 'laid'> {
  const { counselling } = room
  // the consent before the row, as everywhere: whoever withdraws or erases comes before or after, and neither waits for the other
  const usable = await usableConsent(counselling, tx, { consent, case: caseId, purpose: 'reminder', now })
  const row = await lockReminder(tx, id, today)
  if (!row) return 'not-mine'
  const it = await caseIn(tx, row.caseId)
  const safe = it && (await counselling.vault.safeOf(tx, it.id))
  if (!it || !safe || it.closedAt || row.consent !== consent) return 'silent'
  const reminder = openReminder(safe, row)
  if (!usable?.items.includes(reminder.kind)) return 'silent'
  const facts = await factsIn(room.guidance, tx, it.id)
  const { assess } = await currentRules(room, tx, today)
  const occasion = occasionOf(reminder, facts, { assess, offers })
  if (!occasion || !isDue(occasion, today)) return 'silent'
  const language = isLanguage(it.language) ? it.language : sourceLanguage
  const words = (isNeutral: boolean) =>
    messageOf(
      { kind: reminder.kind, occasion, isNeutral, language },
      { officeName: post.officeName, stopUrl: `${post.publicUrl}/${language}/erinnerung/${reminder.token}` },
    )
  const told: Sealed = { to: reminder.address, ...words(it.protected), neutral: words(true) }
  const out = room.ground.ids.uuid()
  const sealed = safe.seal(`outgoing ${out}`, told)
  const occasionMark = markOfOccasion(reminder, occasion)
  if (!(await layOut(tx, { id: out, reminder: id, occasion: occasionMark, sealed, at: now }))) return 'silent'
  await lookAgainOn(tx, id, today.add({ days: 1 }))
  about(caseSubject(it.id), { reminder: id })
  return 'laid'
}

async function sendOne(room: EarlyRoom, post: ReminderPost, it: OutgoingRow): Promise<number> {
  const open = await contentOf(room, it)
  if (!open) return settle(room, it, 'dropped')
  const told = await handOver(post, it, open)
  if (told === 'sent') return settle(room, it, 'sent')
  if (told === 'refused' || it.attempts >= ATTEMPTS) return settle(room, it, 'failed')
  await putOff(room.ground.db, it.id, room.ground.clock.now().add({ minutes: 2 ** it.attempts }))
  return 0
}

async function handOver(
  { server, sms, mailFrom }: ReminderPost,
  { id, channel }: OutgoingRow,
  open: Sealed,
): Promise<'sent' | 'refused' | 'again'> {
  try {
    if (channel === 'sms') {
      if (!sms) return 'refused'
      const { answer } = await sms.send({ id, to: open.to, text: open.sms })
      return answer === 'accepted' ? 'sent' : answer === 'refused' ? 'refused' : 'again'
    }
    const name = `${id}@${/@([\w.-]+)>?\s*$/.exec(mailFrom)?.[1] ?? 'willkommen'}`
    await server.send({ name, to: open.to, from: mailFrom, letter: open.letter })
    return 'sent'
  } catch (error) {
    return error instanceof Error && error.name === 'Refused' ? 'refused' : 'again'
  }
}

/** In neutral words when the case is protected by now. Null: withdrawn meanwhile; nothing leaves. */
async function contentOf(room: EarlyRoom, it: OutgoingRow): Promise<Sealed | null> {
  const { counselling, ground } = room
  return ground.db.transaction().execute(async (tx) => {
    const asked = {
      consent: it.consent,
      case: it.caseId,
      purpose: 'reminder' as const,
      now: ground.clock.now(),
    }
    const usable = await usableConsent(counselling, tx, asked)
    const safe = usable && (await counselling.vault.safeOf(tx, it.caseId))
    if (!safe) return null
    const laid = safe.open<Sealed>(`outgoing ${it.id}`, it.sealed)
    if (!(await caseIn(tx, it.caseId))?.protected) return laid
    return laid.neutral ? { ...laid, ...laid.neutral } : null
  })
}

async function settle(
  room: EarlyRoom,
  it: OutgoingRow,
  state: 'sent' | 'failed' | 'dropped',
): Promise<number> {
  const deed = { act: 'earlywarning.settle-reminder', site: null, why: state }
  const settled = await perform(room.ground, SYSTEM, deed, async (hand) => {
    if (!(await settleOutgoing(hand.tx, it.id, state, hand.now))) return refuse('settled-already')
    hand.about(caseSubject(it.caseId))
    return { ok: true as const }
  })
  return settled.ok && state === 'sent' ? 1 : 0
}
