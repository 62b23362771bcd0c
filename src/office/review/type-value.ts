import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { wilson } from '#ground/queueing/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Kpi } from './kpi.ts'
import { kpiOf } from './kpis.ts'
import type { ReviewRoom } from './room.ts'
import { judgeValue, numeratorOf, type GivenValue, type KpiValue, type ValueRefusal } from './value.ts'
import { insertValues, lockValues, valuesOf, type NewValue } from './value-store.ts'

/** A value as somebody types it. What stood there stays as an earlier version; what the house reckoned is not typed over. */
export function typeValue(
  room: ReviewRoom,
  actor: Actor,
  command: GivenValue & { readonly site: number; readonly kpi: string; readonly key?: string | undefined },
): Promise<Outcome<object, ValueRefusal | 'reckoned-already' | CommonRefusal>> {
  const { site, key, ...request } = command
  const deed = {
    act: 'review.type-value',
    site,
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const kpi = kpiOf(command.kpi)
    if (!kpi) return refuse('unknown-kpi', { field: 'kpi' })
    const refused = judgeValue(kpi, command, officeDay(now))
    if (refused) return refused
    await lockValues(tx, site)
    const known = (await valuesOf(tx, site, { kpis: [kpi.key] })).find(
      ({ period }) => period === command.period,
    )
    if (known?.origin === 'reckoned') return refuse('reckoned-already', { field: 'period' })
    await insertValues(tx, [newValueOf(kpi, command, { site, origin: 'typed', batch: null })], now)
    about(`kpi:${kpi.key}/${command.period}`)
    tell('review.value-typed', { kpi: kpi.key, period: command.period })
    return { ok: true }
  })
}

/** A value as it is kept: shares with how many, and Wilson's interval. */
export function newValueOf(
  kpi: Kpi,
  { period, value, n, source }: GivenValue,
  it: Pick<NewValue, 'site' | 'origin' | 'batch'>,
): NewValue {
  const numerator = numeratorOf(kpi, value, n)
  const span = numerator === null || n === null ? null : wilson(numerator, n)
  return {
    ...{ ...it, kpi: kpi.key, period, value, numerator, n, source: source.trim() },
    ...{ low: span?.low ?? null, high: span?.high ?? null },
  }
}

/** A value that was typed or imported goes; it stays as an earlier version. */
export function takeBackValue(
  room: ReviewRoom,
  actor: Actor,
  command: {
    readonly site: number
    readonly kpi: string
    readonly period: string
    readonly key?: string | undefined
  },
): Promise<Outcome<object, 'unknown-value' | 'reckoned-already' | CommonRefusal>> {
  const { site, key, ...request } = command
  const deed = { act: 'review.take-back', site, key: key === undefined ? undefined : { value: key, request } }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    await lockValues(tx, site)
    const known = (await valuesOf(tx, site, { kpis: [command.kpi] })).find(
      (it) => it.period === command.period,
    )
    if (!known) return refuse('unknown-value')
    if (known.origin === 'reckoned') return refuse('reckoned-already')
    await insertValues(tx, [goneOf(site, known)], now)
    about(`kpi:${command.kpi}/${command.period}`)
    tell('review.value-taken-back', { kpi: command.kpi, period: command.period })
    return { ok: true }
  })
}

/** Says that nothing is known of a period any more. */
export const goneOf = (
  site: number,
  { kpi, period, origin }: Pick<KpiValue, 'kpi' | 'period' | 'origin'>,
): NewValue => ({
  ...{ site, kpi, period, origin, source: 'zurückgenommen', batch: null },
  ...{ value: null, numerator: null, n: null, low: null, high: null },
})
