/** The shelf and where the next card goes. Pure. */

export interface FreeSlot {
  readonly place: string
  readonly slot: number
  readonly position: number
}

/** Most places one may add at once. */
export const PLACES_MAX = 500
export const SLOTS_MAX = 20

/** `A-07`, `KA-112`: how a place is written, whatever was typed (`a7`, `A 07`). Null: no place. */
export function readPlace(typed: string): string | null {
  const found = /^\s*([A-Za-z]{1,3})[\s-]*(\d{1,3})\s*$/.exec(typed)
  return found && placeName(found[1]!, Number(found[2]))
}

export function placeName(row: string, number: number): string {
  return `${row.toUpperCase()}-${String(number).padStart(2, '0')}`
}

/**
 * The next free slot: beside a card of the same person or family when there is room, else the first free one in the
 * order of the shelf. Whoever is told a place finds it: cards are never moved by themselves.
 */
export function suggestSlot(free: readonly FreeSlot[], besides: readonly string[]): FreeSlot | null {
  const sorted = free.toSorted((a, b) => a.position - b.position || a.slot - b.slot)
  return sorted.find(({ place }) => besides.includes(place)) ?? sorted[0] ?? null
}
