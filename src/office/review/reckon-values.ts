import { perform, type Tx } from '#ground/act/act.ts'
import type { CommonRefusal, Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { wilson } from '#ground/queueing/index.ts'
import { DOORS } from './doors/index.ts'
import type { Door, Reading } from './doors/door.ts'
import { allowedKpis } from './gate.ts'
import { kpiOf } from './kpis.ts'
import { addMonths, daysOf, monthOf, MONTHS_OF, periodsBetween } from './period.ts'
import type { ReviewRoom } from './room.ts'
import type { KpiValue } from './value.ts'
import { insertValues, lockValues, valuesOf, type NewValue } from './value-store.ts'

/** As far back as a door is asked at first, and later: what was told of a month may still be corrected for two. */
const FIRST_MONTHS = 60
const AGAIN_MONTHS = 3

/**
 * Values of the months that are over, from the rooms that know them. What comes out the same makes no new version; what people typed
 * or imported is not written over; what nobody agreed to is not reckoned.
 */
export function reckonValues(
  room: ReviewRoom,
  actor: Actor,
  { site, key }: { readonly site: number; readonly key?: string | undefined },
): Promise<Outcome<{ values: number }, CommonRefusal>> {
  const deed = {
    act: 'review.reckon',
    site,
    key: key === undefined ? undefined : { value: key, request: { site } },
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    await lockValues(tx, site)
    const known = await valuesOf(tx, site)
    const allowed = new Set((await allowedKpis(tx, { site, at: now })).kpis.map((it) => it.key))
    const today = officeDay(now)
    const values: NewValue[] = []
    for (const door of DOORS)
      values.push(...(await changedOf(tx, door, { site, at: now, today, known, allowed })))
    await insertValues(tx, values, now)
    about(`review-values:${site}`, { values: values.length })
    if (values.length > 0) tell('review.reckoned', { values: values.length })
    return { ok: true, values: values.length }
  })
}

interface Known {
  readonly site: number
  readonly at: Temporal.Instant
  readonly today: Temporal.PlainDate
  readonly known: readonly KpiValue[]
  readonly allowed: ReadonlySet<string>
}

async function changedOf(
  tx: Tx,
  door: Door,
  { site, at, today, known, allowed }: Known,
): Promise<NewValue[]> {
  const here = monthOf(today)
  const hasOwn = known.some(({ origin, kpi }) => origin === 'reckoned' && kpiOf(kpi)?.door === door.key)
  const back = Math.max(hasOwn ? AGAIN_MONTHS : FIRST_MONTHS, MONTHS_OF[door.grain] * 2)
  const byName = new Map(known.map((it) => [`${it.kpi} ${it.period}`, it]))
  const values: NewValue[] = []
  for (const period of periodsBetween(addMonths(here, -back), here, door.grain)) {
    const read = await door.read(tx, { site, at, ...daysOf(period, door.grain) })
    for (const it of read ?? []) {
      const before = byName.get(`${it.kpi} ${period}`)
      if (!allowed.has(it.kpi) || (before && (before.origin !== 'reckoned' || isSame(before, it)))) continue
      values.push(newValue(it, { site, period }))
    }
  }
  return values
}

const isSame = (before: KpiValue, it: Reading): boolean =>
  before.value === it.value && before.n === it.n && before.numerator === it.numerator

function newValue(it: Reading, { site, period }: { site: number; period: string }): NewValue {
  const span = it.numerator === null || it.n === null ? it : wilson(it.numerator, it.n)
  return { ...it, site, period, low: span.low, high: span.high, origin: 'reckoned', batch: null }
}
