import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { digestOf, newToken } from '#ground/identity/token.ts'
import { isLanguage, sourceLanguage } from '#ground/languages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  askConsentIn,
  caseOfCode,
  caseSubject,
  consentsIn,
  giveConsent,
  lockCase,
  withdrawConsent,
  type Case,
} from '#office/counselling/index.ts'
import { isId } from '#office/guidance/index.ts'
import { readMail, readMobile } from './address.ts'
import {
  CHANNELS,
  DAYS_BEFORE,
  REMINDER_KINDS,
  type Channel,
  type ReminderKind,
  type ReminderWish,
} from './reminder.ts'
import { insertReminder, removeReminders } from './reminder-store.ts'
import { consentWords } from './reminder-words.ts'
import type { EarlyRoom } from './room.ts'

export interface ChooseReminders {
  readonly case: string
  /** None: no reminders any more. */
  readonly kinds: readonly string[]
  readonly daysBefore: number
  readonly channel: string
  readonly address: string
  /** The code of the case: signs the consent; not asked for where nothing is sent. */
  readonly code: string
}

export type ChooseRefusal =
  | CommonRefusal
  | 'unknown-case'
  | 'case-closed'
  | 'channel-missing'
  | 'days-missing'
  | 'mail-wrong'
  | 'mobile-wrong'
  | 'wrong-code'
  | 'kinds-missing'

/** The words somebody signs for a reminder; changed with the texts. */
export const REMINDER_TEXT_VERSION = '2026-11'
const MONTHS = 24

interface Choice {
  readonly kinds: readonly ReminderKind[]
  readonly daysBefore: number
  readonly channel: Channel
  readonly address: string
}

/**
 * The person chooses what to be reminded of, how long before and where; the choice before goes. What is sent needs the
 * person's signature; until it is there, nothing is.
 */
export async function chooseReminders(
  room: EarlyRoom,
  actor: Actor,
  command: ChooseReminders,
): Promise<Outcome<object, ChooseRefusal>> {
  const choice = readChoice(room, command)
  if ('refusal' in choice) return choice
  const isSent = choice.channel !== 'shown' && choice.kinds.length > 0
  if (isSent && (await caseOfCode(room.counselling, command.code))?.id !== command.case)
    return refuse('wrong-code', { field: 'code' })
  const chosen = await keep(room, actor, command.case, choice)
  if (!chosen.ok) return chosen
  for (const consent of chosen.before)
    await withdrawConsent(room.counselling, actor, { case: command.case, consent })
  if (!chosen.consent) return { ok: true }
  const signing = { case: command.case, consent: chosen.consent, items: choice.kinds, code: command.code }
  const signed = await giveConsent(room.counselling, actor, signing)
  return signed.ok ? { ok: true } : refuse('wrong-code', { field: 'code' })
}

function readChoice(room: EarlyRoom, it: ChooseReminders) {
  const kinds = REMINDER_KINDS.filter((kind) => it.kinds.includes(kind) && (kind !== 'course' || room.offers))
  const channel = CHANNELS.find((one) => one === it.channel)
  if (!channel) return refuse('channel-missing', { field: 'channel' })
  const daysBefore = DAYS_BEFORE.find((days) => days === it.daysBefore)
  if (!daysBefore) return refuse('days-missing', { field: 'daysBefore' })
  if (kinds.length === 0 && it.kinds.length > 0) return refuse('kinds-missing', { field: 'kinds' })
  if (channel === 'shown' || kinds.length === 0)
    return { kinds, daysBefore, channel: 'shown' as const, address: '' }
  const address = channel === 'mail' ? readMail(it.address) : readMobile(it.address)
  if (!address) return refuse(channel === 'mail' ? 'mail-wrong' : 'mobile-wrong', { field: 'address' })
  return { kinds, daysBefore, channel, address }
}

/** `before`: consents of the choice that was replaced. */
async function keep(room: EarlyRoom, actor: Actor, id: string, choice: Choice) {
  const deed = { act: 'earlywarning.choose-reminders', site: null }
  return perform<{ consent: string | null; before: readonly string[] }, ChooseRefusal>(
    room.ground,
    actor,
    deed,
    async (hand) => {
      const found = isId(id) ? await lockCase(hand.tx, id) : null
      const safe = found && (await room.counselling.vault.safeOf(hand.tx, found.id))
      if (!found || !safe) return refuse('unknown-case')
      if (found.closedAt) return refuse('case-closed')
      const today = officeDay(hand.now)
      const before = (await consentsIn(room.counselling, hand.tx, found.id, today))
        .filter(({ purpose, state }) => purpose === 'reminder' && state === 'given')
        .map((one) => one.id)
      await removeReminders(hand.tx, found.id)
      const consent = await askFor(room, hand, actor, found, choice)
      for (const kind of choice.kinds) {
        const reminder = room.ground.ids.uuid()
        const token = newToken(room.counselling.secrets)
        const wish: ReminderWish = { kind, daysBefore: choice.daysBefore, address: choice.address, token }
        await insertReminder(hand.tx, {
          ...{ id: reminder, caseId: found.id, channel: choice.channel, consent },
          ...{ token: consent === null ? null : digestOf(token), lookOn: today, at: hand.now },
          sealed: safe.seal(`reminder ${reminder}`, wish),
        })
      }
      hand.about(caseSubject(found.id))
      return { ok: true as const, consent, before }
    },
  )
}

/** Null: nothing is sent. */
async function askFor(
  room: EarlyRoom,
  hand: Hand,
  actor: Actor,
  it: Case,
  { kinds, channel, address }: Choice,
): Promise<string | null> {
  if (channel === 'shown') return null
  const language = isLanguage(it.language) ? it.language : sourceLanguage
  const asked = await askConsentIn(room.counselling, hand, actor, {
    ...{ case: it.id, purpose: 'reminder', language, textVersion: REMINDER_TEXT_VERSION },
    words: consentWords({ kinds, channel, address, isNeutral: it.protected }, language),
    expiresOn: officeDay(hand.now).add({ months: MONTHS }),
  })
  if (!asked.ok) throw new Error(`a consent that was well formed was refused: ${asked.refusal}`)
  return asked.consent
}
