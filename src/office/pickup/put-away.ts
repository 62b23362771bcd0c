import { perform, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Card } from './card.ts'
import { cardsBeside, changeCard } from './card-store.ts'
import { atCard, type CardCommand, type PickupRoom } from './room.ts'
import { placeName, PLACES_MAX, readPlace, SLOTS_MAX, suggestSlot } from './shelf.ts'
import { addSlots, dropPlace, freeSlotOf, freeSlots, lockShelf } from './shelf-store.ts'

/** A free slot for a card that comes back: beside its family, else the next; none when the shelf is full. */
export async function slotAgain(tx: Tx, card: Card): Promise<{ place: string | null; slot: number | null }> {
  await lockShelf(tx, card.site)
  const { person, familyName } = card
  const family = await cardsBeside(tx, card.site, { person, familyName: familyName ?? '' }, 5)
  const besides = family.flatMap(({ place }) => place ?? [])
  const found = suggestSlot(await freeSlots(tx, card.site, 2000), besides)
  return { place: found?.place ?? null, slot: found?.slot ?? null }
}

export type MoveRefusal =
  | CommonRefusal
  | 'unknown-card'
  | 'not-in-stock'
  | 'place-invalid'
  | 'place-unknown'
  | 'place-full'

/** The card lies in another place; without a place the next free one is taken. */
export async function moveCard(
  room: PickupRoom,
  actor: Actor,
  command: CardCommand & { readonly place: string },
): Promise<Outcome<{ card: string; place: string }, MoveRefusal>> {
  return atCard<{ card: string; place: string }, MoveRefusal>(
    room,
    actor,
    'pickup.move',
    command,
    async ({ tx, tell }, card) => {
      if (card.state !== 'in_stock') return refuse('not-in-stock', { detail: { state: card.state } })
      const wished = command.place.trim()
      const place = wished === '' ? (await slotAgain(tx, card)).place : readPlace(wished)
      if (place === null) return refuse(wished === '' ? 'place-full' : 'place-invalid', { field: 'place' })
      if (place === card.place) return { ok: true, card: card.id, place }
      await lockShelf(tx, card.site)
      const slot = await freeSlotOf(tx, card.site, place)
      if (slot === 'unknown') return refuse('place-unknown', { field: 'place', detail: { place } })
      if (slot === null) return refuse('place-full', { field: 'place', detail: { place } })
      await changeCard(tx, card.id, 'in_stock', { place, slot })
      tell('pickup.moved', { site: card.site })
      return { ok: true, card: card.id, place }
    },
  )
}

export type ShelfRefusal =
  | CommonRefusal
  | 'row-invalid'
  | 'numbers-invalid'
  | 'slots-invalid'
  | 'place-in-use'

/** Puts up places: row A, from 1 to 40, so many cards each. Those that stand already stay. */
export async function addPlaces(
  room: PickupRoom,
  actor: Actor,
  command: {
    readonly site: number
    readonly row: string
    readonly from: number
    readonly to: number
    readonly slots: number
    readonly key?: string | undefined
  },
): Promise<Outcome<{ added: number }, ShelfRefusal>> {
  const { key, ...request } = command
  const { site, row, from, to, slots } = command
  if (!/^[A-Za-z]{1,3}$/.test(row.trim())) return refuse('row-invalid', { field: 'row' })
  const numbers = [from, to].every((n) => Number.isInteger(n) && n >= 1 && n <= 999)
  if (!numbers || to < from || to - from >= PLACES_MAX) return refuse('numbers-invalid', { field: 'to' })
  if (!Number.isInteger(slots) || slots < 1 || slots > SLOTS_MAX)
    return refuse('slots-invalid', { field: 'slots', detail: { most: SLOTS_MAX } })
  const deed = {
    ...{ act: 'pickup.add-places', site },
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform<{ added: number }, ShelfRefusal>(room.ground, actor, deed, async ({ tx, about, tell }) => {
    await lockShelf(tx, site)
    const places = Array.from({ length: to - from + 1 }, (_, n) => placeName(row.trim(), from + n))
    const added = await addSlots(tx, site, places, slots)
    about(`shelf:${site}`, { row: row.toUpperCase(), from, to, slots })
    tell('pickup.shelf-changed', { site })
    return { ok: true, added }
  }) as Promise<Outcome<{ added: number }, ShelfRefusal>>
}

/** Takes an empty place out of the shelf. */
export async function removePlace(
  room: PickupRoom,
  actor: Actor,
  { site, place, key }: { readonly site: number; readonly place: string; readonly key?: string | undefined },
): Promise<Outcome<object, ShelfRefusal>> {
  const deed = {
    ...{ act: 'pickup.remove-place', site },
    key: key === undefined ? undefined : { value: key, request: { site, place } },
  }
  return perform<object, ShelfRefusal>(room.ground, actor, deed, async ({ tx, about, tell }) => {
    await lockShelf(tx, site)
    if (!(await dropPlace(tx, site, place))) return refuse('place-in-use', { field: 'place' })
    about(`shelf:${site}`, { place })
    tell('pickup.shelf-changed', { site })
    return { ok: true }
  }) as Promise<Outcome<object, ShelfRefusal>>
}
