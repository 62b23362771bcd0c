import type { Considered } from './choose.ts'
import { BANDS } from './urgency.ts'

export type OrderFault =
  | { readonly fault: 'out-of-order'; readonly entry: string }
  | { readonly fault: 'passed-over'; readonly entry: string }
  | { readonly fault: 'left-out'; readonly entry: string }

/**
 * Looks at one decision years later: was anybody passed over? `waiting`: who was on the list of this team at that
 * moment, with the rank as it was written down.
 */
export function checkDecision(
  considered: readonly Considered[],
  waiting: readonly Pick<Considered, 'entry' | 'band' | 'joinedAt'>[],
): OrderFault[] {
  const faults: OrderFault[] = []
  considered.forEach((it, n) => {
    const before = considered[n - 1]
    if (before && compare(before, it) > 0) faults.push({ fault: 'out-of-order', entry: it.entry })
    if (it.skip === null && n < considered.length - 1) faults.push({ fault: 'passed-over', entry: it.entry })
  })
  const known = new Set(considered.map(({ entry }) => entry))
  const last = considered.at(-1)
  const chosen = last?.skip === null ? last : null
  for (const it of waiting)
    if (!known.has(it.entry) && (!chosen || compare(it, chosen) < 0))
      faults.push({ fault: 'left-out', entry: it.entry })
  return faults
}

type Rank = Pick<Considered, 'entry' | 'band' | 'joinedAt'>

function compare(one: Rank, other: Rank): number {
  return (
    BANDS.indexOf(one.band) - BANDS.indexOf(other.band) ||
    Temporal.Instant.compare(one.joinedAt, other.joinedAt) ||
    (one.entry < other.entry ? -1 : 1)
  )
}
