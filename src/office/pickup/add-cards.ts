import type { Hand } from '#ground/act/act.ts'
import { searchForm } from '#law/names/index.ts'
import { personsOfName } from '#office/people/index.ts'
import { serialKey } from './card.ts'
import { cardsBeside, insertCards, lockCards, type NewCard } from './card-store.ts'
import type { ReadRow } from './list-row.ts'
import { matchOf } from './match.ts'
import type { PickupRoom } from './room.ts'
import { suggestSlot, type FreeSlot } from './shelf.ts'
import { freeSlots, lockShelf } from './shelf-store.ts'
import { tellReady } from './tell-ready.ts'

/** Writes new cards into the books: a place each, the person, and the notice. In the hands of another act. */
export async function addCards(
  room: PickupRoom,
  hand: Hand,
  it: {
    readonly site: number
    readonly delivery: string
    readonly rows: readonly ReadRow[]
    readonly tell: boolean
  },
): Promise<{ added: number; unplaced: number; told: number }> {
  const { tx } = hand
  await lockShelf(tx, it.site)
  // the neighbours of a family take a place that is half full; a few slots more than cards are enough to choose from
  const free = await freeSlots(tx, it.site, it.rows.length + 2000)
  const placed = new Map<string, string>()
  const cards: NewCard[] = []
  for (const row of it.rows) cards.push(await cardOf(room, hand, it, row, free, placed))
  const added = new Set(await insertCards(tx, cards))
  const made = cards.filter(({ id }) => added.has(id))
  const known = made.filter(({ match }) => match === 'sure').map(({ id }) => id)
  const told = it.tell ? await tellReady(room, hand, await lockCards(tx, it.site, known)) : 0
  return { added: made.length, unplaced: made.filter(({ place }) => place === null).length, told }
}

async function cardOf(
  room: PickupRoom,
  { tx }: Hand,
  { site, delivery }: { readonly site: number; readonly delivery: string },
  row: ReadRow,
  free: FreeSlot[],
  placed: Map<string, string>,
): Promise<NewCard> {
  const { ids } = room.ground
  const candidates = await personsOfName(tx, searchForm(row.familyName), row.birth)
  const { match, person } = matchOf(row, candidates)
  const family = await cardsBeside(tx, site, { person, familyName: row.familyName }, 5)
  const own = placed.get(row.familyName)
  const besides = [...(own ? [own] : []), ...family.flatMap(({ place }) => place ?? [])]
  const slot = suggestSlot(free, besides)
  if (slot) {
    free.splice(free.indexOf(slot), 1)
    placed.set(row.familyName, slot.place)
  }
  const { receivedOn, ...same } = row
  const deadline = String(receivedOn.add({ days: room.rules.keepDays }))
  const made = { ...same, id: ids.uuid(), site, delivery, code: ids.code(), serialKey: serialKey(row.serial) }
  const where = { place: slot?.place ?? null, slot: slot?.slot ?? null }
  return { ...made, ...where, match, person, receivedOn: String(receivedOn), deadline }
}
