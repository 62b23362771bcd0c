import { perform, type Ground, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { ClaimsRoom } from '#office/claims/index.ts'
import type { ReceptionRoom } from '#office/reception/index.ts'
import { PICKUP_RULES, type Card, type PickupRules } from './card.ts'
import { lockCards } from './card-store.ts'

/** What the acts of this module share inside one process. */
export interface PickupRoom {
  readonly ground: Ground
  readonly reception: ReceptionRoom
  readonly claims: ClaimsRoom
  readonly rules: PickupRules
}

export function openPickup(given: {
  readonly reception: ReceptionRoom
  readonly claims: ClaimsRoom
  readonly rules?: Partial<PickupRules>
}): PickupRoom {
  const { reception, claims, rules } = given
  return { ground: reception.ground, reception, claims, rules: { ...PICKUP_RULES, ...rules } }
}

export interface CardCommand {
  readonly site: number
  readonly card: string
  readonly why?: string | undefined
  readonly key?: string | undefined
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
export const isUuid = (text: string): boolean => UUID.test(text)

/** An act with one card, which is locked first. */
export function atCard<T extends object, Name extends string>(
  room: PickupRoom,
  actor: Actor,
  act: string,
  command: CardCommand,
  work: (hand: Hand, card: Card) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, Name | CommonRefusal | 'unknown-card'>> {
  const { key, why, ...request } = command
  const deed = {
    ...{ act, site: command.site, ...(why && { why: why.slice(0, 500) }) },
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform<T, Name | 'unknown-card'>(room.ground, actor, deed, async (hand) => {
    const [card] = isUuid(command.card) ? await lockCards(hand.tx, command.site, [command.card]) : []
    if (!card) return refuse('unknown-card', { field: 'card' })
    hand.about(`card:${card.id}`)
    return work(hand, card)
  }) as Promise<Outcome<T, Name | CommonRefusal | 'unknown-card'>>
}
