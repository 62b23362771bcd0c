import { isText, type Level } from './task.ts'
import { isInstruction } from './instruction.ts'

/** A training that is offered: on a day, with seats, for tasks it teaches. Pure. */
export interface Offer {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly provider: string
  readonly place: string
  readonly day: Temporal.PlainDate
  /** Wall time. */
  readonly starts: Temporal.PlainTime
  readonly ends: Temporal.PlainTime
  readonly seats: number
  /** Keys of the tasks it teaches; none: it leads to no level. */
  readonly tasks: readonly string[]
  /** What attendance suggests for these tasks. */
  readonly level: Level
  /** Months for which that counts; null: for good. */
  readonly validMonths: number | null
  /** The yearly instruction that is given along; null: none. */
  readonly instruction: string | null
  /** Agreed as one that has to be taken. */
  readonly isDuty: boolean
  readonly state: 'open' | 'held' | 'cancelled'
  readonly version: number
}

export type SeatState = 'taken' | 'given_back' | 'attended' | 'missed'

export interface Seat {
  readonly offer: string
  readonly account: string
  readonly state: SeatState
}

export type TypedOffer = Omit<Offer, 'id' | 'state' | 'version'>

export const OFFER_BOUNDS = {
  ...{ title: 120, about: 1000, provider: 120, place: 120 },
  ...{ seats: { from: 1, to: 500 }, validMonths: { from: 1, to: 120 } },
} as const

export type OfferFault =
  | 'title-missing'
  | 'text-too-long'
  | 'ends-before-start'
  | 'seats-out-of-range'
  | 'months-out-of-range'
  | 'level-unknown'
  | 'unknown-task'
  | 'unknown-instruction'

/** What keeps an offer from being saved, at its field. */
export function offerFault(
  it: TypedOffer,
  knows: (task: string) => boolean,
): { refusal: OfferFault; field: string; detail?: Record<string, unknown> } | null {
  if (it.title === '') return { refusal: 'title-missing', field: 'title' }
  for (const field of ['title', 'about', 'provider', 'place'] as const) {
    const most = OFFER_BOUNDS[field]
    if (!isText(it[field], most)) return { refusal: 'text-too-long', field, detail: { most } }
  }
  if (Temporal.PlainTime.compare(it.starts, it.ends) >= 0)
    return { refusal: 'ends-before-start', field: 'ends' }
  if (!isWithin(it.seats, OFFER_BOUNDS.seats))
    return { refusal: 'seats-out-of-range', field: 'seats', detail: OFFER_BOUNDS.seats }
  if (it.validMonths !== null && !isWithin(it.validMonths, OFFER_BOUNDS.validMonths))
    return { refusal: 'months-out-of-range', field: 'validMonths', detail: OFFER_BOUNDS.validMonths }
  if (it.level < 1 || it.level > 3 || !Number.isInteger(it.level))
    return { refusal: 'level-unknown', field: 'level' }
  if (!it.tasks.every(knows)) return { refusal: 'unknown-task', field: 'tasks' }
  return it.instruction === null || isInstruction(it.instruction)
    ? null
    : { refusal: 'unknown-instruction', field: 'instruction' }
}

const isWithin = (value: number, { from, to }: { from: number; to: number }): boolean =>
  Number.isInteger(value) && value >= from && value <= to
