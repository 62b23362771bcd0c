import { meanInterval, sampleOf, wilson } from '#ground/queueing/index.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { countsOf } from './compare.ts'
import type { Kpi } from './kpi.ts'
import { kpiOf } from './kpis.ts'
import { allowedKpis } from './gate.ts'
import { addMonths, MONTHS_OF, monthOf } from './period.ts'
import type { ReviewRoom } from './room.ts'
import { settingOf } from './setting-store.ts'
import type { KpiValue } from './value.ts'
import { valuesOf } from './value-store.ts'

/** A year of one figure, as everybody may read it. */
export interface PublicYear {
  readonly value: number
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly n: number | null
  /** First and last month it speaks of: of quarters the last month of the last one. */
  readonly from: string
  readonly to: string
}

export interface PublicKpi {
  readonly key: string
  readonly unit: Kpi['unit']
  readonly digits: number
  readonly grain: Kpi['grain']
  /** The last twelve months that are known. */
  readonly year: PublicYear
  /** The twelve before; null: not known whole. */
  readonly before: PublicYear | null
}

/** What the head published and somebody agreed to; nothing else, for anybody. */
export function readPublic(
  room: ReviewRoom,
  { site }: { readonly site: number },
): Promise<readonly PublicKpi[]> {
  const { db, clock } = room.ground
  return db.transaction().execute(async (tx) => {
    const chosen = (await settingOf(tx, site, 'public'))?.body.kpis ?? []
    const among = chosen.flatMap((key) => kpiOf(key) ?? []).filter(({ isPublic }) => isPublic)
    const { kpis } = await allowedKpis(tx, { site, at: clock.now(), among })
    const values = Map.groupBy(
      await valuesOf(tx, site, { kpis: kpis.map(({ key }) => key) }),
      ({ kpi }) => kpi,
    )
    const here = monthOf(officeDay(clock.now()))
    return kpis.flatMap((kpi) => publicOf(kpi, values.get(kpi.key) ?? [], here))
  })
}

function publicOf(kpi: Kpi, values: readonly KpiValue[], here: string): PublicKpi[] {
  const last = values.at(-1)
  // older than a year is no news
  if (!last || addMonths(last.period, 12 + MONTHS_OF[kpi.grain]) < here) return []
  const end = addMonths(last.period, MONTHS_OF[kpi.grain])
  const within = (from: string, to: string): KpiValue[] =>
    values.filter(({ period }) => period >= from && period < to)
  const year = yearOf(kpi, within(addMonths(end, -12), end))
  const before = within(addMonths(end, -24), addMonths(end, -12))
  const isWhole = before.length === 12 / MONTHS_OF[kpi.grain]
  if (!year) return []
  const { key, unit, digits, grain } = kpi
  return [{ key, unit, digits, grain, year, before: isWhole ? yearOf(kpi, before) : null }]
}

/** All cases together where they are known; else the mean of the periods with Student's interval. */
function yearOf({ unit, grain }: Kpi, values: readonly KpiValue[]): PublicYear | null {
  const [first, last] = [values[0], values.at(-1)]
  if (!first || !last) return null
  const span = { from: first.period, to: addMonths(last.period, MONTHS_OF[grain] - 1) }
  const counts = unit === 'share' ? countsOf(values) : null
  if (counts) {
    const { value, low, high } = wilson(counts.hits, counts.n)
    return { ...span, value, interval: { low, high }, n: counts.n }
  }
  const sample = sampleOf(values.map(({ value }) => value))
  if (!sample) return null
  const interval = values.length < 3 ? null : meanInterval(sample)
  const n = values.every((it) => it.n !== null) ? values.reduce((all, it) => all + it.n!, 0) : null
  return {
    ...span,
    value: sample.mean,
    n,
    interval: interval && { low: Math.max(0, interval.low), high: interval.high },
  }
}
