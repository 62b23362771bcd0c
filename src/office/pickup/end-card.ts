import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { changeCard } from './card-store.ts'
import { slotAgain } from './put-away.ts'
import { atCard, type CardCommand, type PickupRoom } from './room.ts'

export type EndRefusal =
  | CommonRefusal
  | 'unknown-card'
  | 'not-in-stock'
  | 'not-lost'
  | 'reason-missing'
  | 'deadline-not-over'
  | 'deadline-invalid'

type Ended = { readonly card: string; readonly place: string | null }

/** Sent back to the printer or the body that issued it, with a reason. */
export const returnCard = (room: PickupRoom, actor: Actor, command: CardCommand) =>
  end(room, actor, 'pickup.return', 'returned', command)

/** Destroyed, after the last day only. */
export const destroyCard = (room: PickupRoom, actor: Actor, command: CardCommand) =>
  end(room, actor, 'pickup.destroy', 'destroyed', command)

/** Not where it should be. */
export const loseCard = (room: PickupRoom, actor: Actor, command: CardCommand) =>
  end(room, actor, 'pickup.lose', 'lost', command)

async function end(
  room: PickupRoom,
  actor: Actor,
  act: string,
  state: 'returned' | 'destroyed' | 'lost',
  command: CardCommand,
): Promise<Outcome<Ended, EndRefusal>> {
  if (!command.why?.trim()) return refuse('reason-missing', { field: 'why' })
  return atCard<Ended, EndRefusal>(room, actor, act, command, async ({ tx, now, tell }, card) => {
    const isOver = Temporal.PlainDate.compare(officeDay(now), card.deadline) > 0
    if (state === 'destroyed' && !isOver)
      return refuse('deadline-not-over', { detail: { deadline: String(card.deadline) } })
    const gone = await changeCard(tx, card.id, 'in_stock', { state, place: null, slot: null, endedAt: now })
    if (!gone) return refuse('not-in-stock', { detail: { state: card.state } })
    tell(`pickup.${state}`, { site: card.site })
    return { ok: true, card: card.id, place: card.place }
  })
}

/** A lost card has turned up: back into the shelf. */
export async function findAgain(
  room: PickupRoom,
  actor: Actor,
  command: CardCommand,
): Promise<Outcome<Ended, EndRefusal>> {
  return atCard<Ended, EndRefusal>(room, actor, 'pickup.find-again', command, async ({ tx, tell }, card) => {
    if (card.state !== 'lost') return refuse('not-lost', { detail: { state: card.state } })
    const slot = await slotAgain(tx, card)
    await changeCard(tx, card.id, 'lost', { state: 'in_stock', endedAt: null, ...slot })
    tell('pickup.found-again', { site: card.site })
    return { ok: true, card: card.id, place: slot.place }
  })
}

/** Kept longer, at most a year from today: somebody is ill or abroad. */
export async function extendDeadline(
  room: PickupRoom,
  actor: Actor,
  command: CardCommand & { readonly until: string },
): Promise<Outcome<{ card: string; deadline: string }, EndRefusal>> {
  if (!command.why?.trim()) return refuse('reason-missing', { field: 'why' })
  return atCard<{ card: string; deadline: string }, EndRefusal>(
    room,
    actor,
    'pickup.extend',
    command,
    async ({ tx, now, tell }, card) => {
      const today = officeDay(now)
      const until = dayOf(command.until)
      const fits =
        until !== null &&
        Temporal.PlainDate.compare(until, today) > 0 &&
        Temporal.PlainDate.compare(until, today.add({ years: 1 })) <= 0
      if (!fits) return refuse('deadline-invalid', { field: 'until' })
      const kept = await changeCard(tx, card.id, 'in_stock', { deadline: until })
      if (!kept) return refuse('not-in-stock', { detail: { state: card.state } })
      tell('pickup.extended', { site: card.site })
      return { ok: true, card: card.id, deadline: String(until) }
    },
  )
}

function dayOf(text: string): Temporal.PlainDate | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : null
  } catch {
    return null
  }
}
