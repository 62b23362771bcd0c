import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { evaluationIsOff, type EvaluationOff } from '#office/evaluations/index.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { waitingAt } from './entry-store.ts'
import { countSince, type Counts } from './figures-store.ts'
import type { WaitlistRoom } from './room.ts'
import { BANDS, bandOf, type Band } from './urgency.ts'

/** Groups smaller than this are not told: somebody might be recognised. */
export const GROUP_MIN = 5
const DAYS = 90

export interface Figures {
  readonly days: number
  /** Who waits now, as the list shows it. */
  readonly waiting: number
  /** null: fewer than five. */
  readonly bands: Readonly<Record<Band, number | null>>
  /** What became of offers; off: nobody agreed to it. */
  readonly results: (Omit<Counts, 'gained'> & DaysGained) | EvaluationOff
}

interface DaysGained {
  /** Median; null: fewer than five gained any. */
  readonly daysGained: number | null
}

/** How well the list does, over the last 90 days. No person in it, and none to be guessed. */
export async function figures(
  room: WaitlistRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<Figures, 'not-permitted'>> {
  if (!isPermitted(room.ground.permissions, actor, 'waitlist.read-list', site)) return refuse('not-permitted')
  const now = room.ground.clock.now()
  const waiting = await waitingAt(room.ground.db, site)
  const today = officeDay(now)
  const size = (band: Band): number | null => {
    const count = waiting.filter((it) => bandOf(it, today) === band).length
    return count > 0 && count < GROUP_MIN ? null : count
  }
  const bands = Object.fromEntries(BANDS.map((band) => [band, size(band)])) as Record<Band, number | null>
  return { ok: true, days: DAYS, waiting: waiting.length, bands, results: await resultsOf(room, site, now) }
}

async function resultsOf(
  { ground: { db } }: WaitlistRoom,
  site: number,
  at: Temporal.Instant,
): Promise<Figures['results']> {
  const off = await evaluationIsOff(db, { site, at, key: 'waitlist.results' })
  if (off) return off
  const { gained, ...counts } = await countSince(db, site, at.subtract({ hours: 24 * DAYS }))
  return { ...counts, daysGained: medianOf(gained) }
}

export function medianOf(values: readonly number[]): number | null {
  if (values.length < GROUP_MIN) return null
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!
}
