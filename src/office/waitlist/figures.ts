import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { waitingAt } from './entry-store.ts'
import { countSince, type Counts } from './figures-store.ts'
import type { WaitlistRoom } from './room.ts'
import { BANDS, bandOf, type Band } from './urgency.ts'

/** Groups smaller than this are not told: somebody might be recognised. */
export const GROUP_MIN = 5
const DAYS = 90

export interface Figures extends Omit<Counts, 'gained'> {
  readonly days: number
  readonly waiting: number
  /** null: fewer than five. */
  readonly bands: Readonly<Record<Band, number | null>>
  /** Median days gained; null: fewer than five gained any. */
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
  const { gained, ...counts } = await countSince(room.ground.db, site, now.subtract({ hours: 24 * DAYS }))
  const today = officeDay(now)
  const size = (band: Band): number | null => {
    const count = waiting.filter((it) => bandOf(it, today) === band).length
    return count > 0 && count < GROUP_MIN ? null : count
  }
  const bands = Object.fromEntries(BANDS.map((band) => [band, size(band)])) as Record<Band, number | null>
  return { ok: true, days: DAYS, waiting: waiting.length, bands, ...counts, daysGained: medianOf(gained) }
}

export function medianOf(values: readonly number[]): number | null {
  if (values.length < GROUP_MIN) return null
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!
}
