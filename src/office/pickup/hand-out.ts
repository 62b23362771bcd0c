import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findPersons } from '#office/people/index.ts'
import { finishHere, undoHere, type HereRefusal } from '#office/reception/index.ts'
import {
  CONCERN,
  mayUndo,
  OLD_DOCUMENTS,
  PIN_LETTERS,
  RECEIVERS,
  type Card,
  type OldDocument,
  type PinLetter,
  type Receiver,
} from './card.ts'
import { owedFor, refuseUnpaid } from './fee.ts'
import { cardsOfVisit, changeCard, lockCards } from './card-store.ts'
import { atCard, isUuid, type CardCommand, type PickupRoom } from './room.ts'
import { slotAgain } from './put-away.ts'

export interface HandOutCommand {
  readonly site: number
  /** Several for a family: one visit. */
  readonly cards: readonly string[]
  readonly identityChecked: boolean
  readonly receiver: Receiver
  readonly oldDocument: OldDocument
  readonly pinLetter: PinLetter
  /** Whoever waits with a number. */
  readonly visit?: string | undefined
  /** Why the head hands out although a fee is owed. */
  readonly unpaidWhy?: string | undefined
  /** When the colleague began. */
  readonly since?: Temporal.Instant | undefined
  readonly key?: string | undefined
}

export interface HandedOut {
  readonly cards: readonly { readonly card: string; readonly place: string | null }[]
  readonly visit: string
  readonly number: string
}

export type HandOutRefusal =
  | CommonRefusal
  | HereRefusal
  | 'no-card'
  | 'too-many-cards'
  | 'unknown-card'
  | 'not-in-stock'
  | 'identity-missing'
  | 'check-missing'
  | 'fee-open'
  | 'why-missing'

const AT_ONCE = 12

/**
 * Cards go into the hands of whoever came, after identity was checked. One counted visit ends with it. A card is handed
 * out once: of two colleagues the second one is told where it went.
 */
export async function handOut(
  room: PickupRoom,
  actor: Actor,
  command: HandOutCommand,
): Promise<Outcome<HandedOut, HandOutRefusal>> {
  const fault = faultOf(command)
  if (fault) return fault
  const { key, since, ...request } = command
  const deed = {
    ...{ act: 'pickup.hand-out', site: command.site },
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform<HandedOut, HandOutRefusal>(room.ground, actor, deed, async (hand) => {
    const ids = [...new Set(command.cards)]
    const cards = await lockCards(hand.tx, command.site, ids)
    if (cards.length < ids.length) return refuse('unknown-card', { field: 'cards' })
    const gone = cards.find(({ state }) => state !== 'in_stock')
    if (gone)
      return refuse('not-in-stock', {
        field: 'cards',
        detail: { state: gone.state, at: gone.endedAt && String(gone.endedAt) },
      })
    const unpaid = await refuseUnpaid(room, actor, hand, cards, command)
    if (unpaid) return unpaid
    return giveTo(room, hand, command, cards, since)
  }) as Promise<Outcome<HandedOut, HandOutRefusal>>
}

function faultOf(it: HandOutCommand) {
  if (it.cards.length === 0 || !it.cards.every(isUuid)) return refuse('no-card', { field: 'cards' })
  if (it.cards.length > AT_ONCE)
    return refuse('too-many-cards', { field: 'cards', detail: { most: AT_ONCE } })
  if (!it.identityChecked) return refuse('identity-missing', { field: 'identity' })
  if (!RECEIVERS.includes(it.receiver)) return refuse('check-missing', { field: 'receiver' })
  if (!OLD_DOCUMENTS.includes(it.oldDocument)) return refuse('check-missing', { field: 'oldDocument' })
  return PIN_LETTERS.includes(it.pinLetter) ? null : refuse('check-missing', { field: 'pinLetter' })
}

async function giveTo(
  room: PickupRoom,
  hand: Hand,
  command: HandOutCommand,
  cards: readonly Card[],
  since: Temporal.Instant | undefined,
): Promise<Outcome<HandedOut, HandOutRefusal>> {
  const { tx, now } = hand
  const person = cards.find((card) => card.person !== null)?.person ?? null
  const language = person ? ((await findPersons(tx, [person])).get(person)?.language ?? 'de') : 'de'
  const counted = await finishHere(room.reception, hand, {
    ...{ site: command.site, concerns: [CONCERN], visit: command.visit, language, since },
    person,
  })
  if (!counted.ok) return counted
  const checks = {
    ...{ identityChecked: true, receiver: command.receiver },
    ...{ oldDocument: command.oldDocument, pinLetter: command.pinLetter },
  }
  const unpaidWhy = (await owedFor(tx, cards)).length > 0 ? (command.unpaidWhy?.trim() ?? null) : null
  const given = { ...checks, visit: counted.visit, visitMade: counted.made, endedAt: now, unpaidWhy }
  for (const card of cards)
    await changeCard(tx, card.id, 'in_stock', { state: 'handed_out', place: null, slot: null, ...given })
  hand.about(cards.length === 1 ? `card:${cards[0]!.id}` : `visit:${counted.visit}`, {
    cards: cards.map(({ id }) => id),
    receiver: command.receiver,
    ...(unpaidWhy !== null && { unpaidWhy }),
  })
  hand.tell('pickup.handed-out', { visit: counted.visit, number: counted.number, cards: cards.length })
  const told = cards.map(({ id, place }) => ({ card: id, place }))
  return { ok: true, cards: told, visit: counted.visit, number: counted.number }
}

export type UndoRefusal = CommonRefusal | 'unknown-card' | 'undo-too-late'

/** It was the wrong card: within minutes it is back in the shelf, and the visit goes on or counts no more. */
export async function undoHandOut(
  room: PickupRoom,
  actor: Actor,
  command: CardCommand,
): Promise<Outcome<{ card: string; place: string | null }, UndoRefusal>> {
  return atCard<{ card: string; place: string | null }, UndoRefusal>(
    room,
    actor,
    'pickup.undo-hand-out',
    command,
    async (hand, card) => {
      const { tx, now, tell } = hand
      if (!mayUndo(card, room.rules, now) || card.visit === null)
        return refuse('undo-too-late', { detail: { minutes: room.rules.undoMinutes } })
      const slot = await slotAgain(tx, card)
      const checks = { identityChecked: false, receiver: null, oldDocument: null, pinLetter: null }
      const back = {
        state: 'in_stock',
        endedAt: null,
        visit: null,
        visitMade: false,
        unpaidWhy: null,
      } as const
      await changeCard(tx, card.id, 'handed_out', { ...back, ...checks, ...slot })
      const others = await cardsOfVisit(tx, card.visit)
      if (others === 0) await undoHere(hand, { visit: card.visit, made: card.visitMade })
      tell('pickup.taken-back', { visit: card.visit })
      return { ok: true, card: card.id, place: slot.place }
    },
  )
}
