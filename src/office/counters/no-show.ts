/** Missed appointments by how long ahead they were booked, and what a shorter booking window would make of them. Pure. */
import { wilson } from '#ground/queueing/index.ts'
import type { LeadBucket, Scenario } from './scenario.ts'

export interface NoShowForecast {
  readonly share: number
  /** 95 %: a forecast, no promise. Null where a share was typed without figures behind it. */
  readonly low: number | null
  readonly high: number | null
  /** Appointments the forecast stands on. */
  readonly n: number
}

/** Fewer appointments than this in the window say nothing. */
export const FEWEST_BOOKINGS = 30

/** All buckets together, as booked until now. */
export function noShowNow({ noShow }: Pick<Scenario, 'noShow'>): NoShowForecast {
  const known = noShow.leads.filter(({ n }) => n > 0)
  if (known.length === 0) return { share: noShow.share, low: null, high: null, n: 0 }
  const [n, missed] = [
    known.reduce((sum, one) => sum + one.n, 0),
    known.reduce((sum, one) => sum + one.missed, 0),
  ]
  const { value, low, high } = wilson(missed, n)
  return { share: value, low, high, n }
}

/**
 * With a window of some weeks: whoever books further ahead today books within the window then, spread as those who do so
 * already; each of them comes as the others of the same lead. The interval is put together from those of the buckets
 * (Zou and Donner's MOVER): the square of each side is the sum of the squares of the weighted sides. Null: too few figures.
 */
export function noShowWithin({ noShow }: Pick<Scenario, 'noShow'>, weeks: number): NoShowForecast | null {
  const inside = noShow.leads.flatMap((lead) => cut(lead, weeks * 7))
  const n = inside.reduce((sum, one) => sum + one.n, 0)
  if (n < FEWEST_BOOKINGS) return null
  let [share, below, above] = [0, 0, 0]
  for (const one of inside) {
    if (one.n === 0) continue
    const weight = one.n / n
    const { value, low, high } = wilson(one.missed, one.n)
    share += weight * value
    below += (weight * (value - low)) ** 2
    above += (weight * (high - value)) ** 2
  }
  return { share, low: Math.max(0, share - Math.sqrt(below)), high: Math.min(1, share + Math.sqrt(above)), n }
}

/** A bucket that reaches beyond the window counts with the days within; its share stays. */
function cut(lead: LeadBucket, days: number): LeadBucket[] {
  if (lead.from > days) return []
  if (lead.to <= days) return [lead]
  const part = (days - lead.from + 1) / (lead.to - lead.from + 1)
  const n = Math.floor(lead.n * part)
  return [{ ...lead, to: days, n, missed: Math.min(n, Math.round(lead.missed * part)) }]
}
