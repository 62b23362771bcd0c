/** How many are before someone, as a range. Both ends belong to it; `to` null: or more. */
export interface PlaceRange {
  readonly from: number
  readonly to: number | null
}

const BANDS: readonly PlaceRange[] = [
  { from: 0, to: 0 },
  { from: 1, to: 2 },
  { from: 3, to: 5 },
  { from: 6, to: 10 },
  { from: 11, to: 20 },
  { from: 21, to: 40 },
]
const MANY: PlaceRange = { from: 41, to: null }

/**
 * Bands that grow with the number: the order still moves (appointments become due, others leave), and an exact place
 * that rises from 4 to 5 reads like an injustice. Pure.
 */
export function placeRange(ahead: number): PlaceRange {
  return BANDS.find(({ to }) => ahead <= to!) ?? MANY
}
