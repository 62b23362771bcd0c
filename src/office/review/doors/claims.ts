import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import { SMALLEST } from '#ground/smallgroups/index.ts'
import { claimFigures } from '#office/claims/index.ts'
import { shareReading, type Door } from './door.ts'

const SOURCE = 'Kasse, Forderungen nach dem Tag ihrer Festsetzung'

/** Fees of a month; cancelled ones were none. */
export const claimsDoor: Door = {
  key: 'claims',
  grain: 'month',
  async read(tx, { site, from, to }) {
    // the door counts after its first moment and with its last
    const at = (day: Temporal.PlainDate) =>
      day.toZonedDateTime(OFFICE_ZONE).toInstant().subtract({ nanoseconds: 1000 })
    const { byState } = await claimFigures(tx, { site, from: at(from), until: at(to) })
    const standing = byState.filter(({ state }) => state !== 'cancelled')
    const sum = (of: 'claims' | 'cents', only?: string): number =>
      standing.reduce((all, it) => all + (only === undefined || it.state === only ? Number(it[of]) : 0), 0)
    const n = sum('claims')
    if (n < SMALLEST) return []
    const due = { kpi: 'fees-due', value: sum('cents') / 100, numerator: null, n, low: null, high: null }
    return [
      { ...due, source: SOURCE },
      ...shareReading('fees-paid-share', { hits: sum('claims', 'paid'), n }, SOURCE),
    ]
  },
}
