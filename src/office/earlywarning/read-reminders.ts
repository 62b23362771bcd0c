import type { Tx } from '#ground/act/act.ts'
import type { CommonRefusal, Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { consentsIn, type Safe } from '#office/counselling/index.ts'
import { factsIn, lookAtCase } from '#office/guidance/index.ts'
import { currentRules } from './current-rules.ts'
import {
  isDue,
  occasionOf,
  REMINDER_KINDS,
  type Reminder,
  type ReminderKind,
  type ReminderWish,
} from './reminder.ts'
import { remindersOf, type ReminderRow } from './reminder-store.ts'
import type { EarlyRoom } from './room.ts'

export interface OwnReminder extends Omit<Reminder, 'token'> {
  /** The day it is about; null: not known from what was entered, or no day belongs to it. */
  readonly day: string | null
  readonly isExact: boolean
  /** When it is said. */
  readonly from: string | null
  /** It is time: the page says so. */
  readonly isDue: boolean
  /** Signed and not run out; always true where nothing is sent. */
  readonly isSigned: boolean
}

export interface OwnReminders {
  readonly reminders: readonly OwnReminder[]
  /** What can be chosen here. */
  readonly kinds: readonly ReminderKind[]
  readonly protected: boolean
}

/** What the person chose, and what is due. */
export async function readReminders(
  room: EarlyRoom,
  actor: Actor,
  command: { readonly case: string },
): Promise<Outcome<OwnReminders, CommonRefusal | 'unknown-case'>> {
  const deed = { act: 'earlywarning.read-reminders', case: command.case }
  const offers = (await room.offers?.()) ?? []
  return lookAtCase(room.guidance, actor, deed, async (tx, now, { case: it, safe }) => {
    const today = officeDay(now)
    const { assess } = await currentRules(room, tx, today)
    const facts = await factsIn(room.guidance, tx, it.id)
    const consents = await consentsIn(room.counselling, tx, it.id, today)
    const given = new Set(consents.filter(({ state }) => state === 'given').map(({ id }) => id))
    const reminders = (await openReminders(tx, safe, it.id)).map(({ token: _, ...one }): OwnReminder => {
      const occasion = occasionOf(one, facts, { assess, offers })
      return {
        ...one,
        ...{ day: occasion?.day?.toString() ?? null, isExact: occasion?.isExact ?? false },
        from: occasion?.from.toString() ?? null,
        isDue: occasion !== null && isDue(occasion, today),
        isSigned: one.consent === null || given.has(one.consent),
      }
    })
    const kinds = REMINDER_KINDS.filter((kind) => kind !== 'course' || room.offers)
    return { reminders, kinds, protected: it.protected }
  })
}

export async function openReminders(tx: Tx, safe: Safe, caseId: string): Promise<Reminder[]> {
  return (await remindersOf(tx, caseId)).map((row) => openReminder(safe, row))
}

export const openReminder = (safe: Safe, { id, channel, consent, sealed }: ReminderRow): Reminder => ({
  ...{ id, channel, consent },
  ...safe.open<ReminderWish>(`reminder ${id}`, sealed),
})
