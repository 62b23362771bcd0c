import { playForward, type Period } from '#ground/queueing/index.ts'
import { judge, type Judged } from '../../scripts/staffing/judge.ts'
import { KINDS } from '../../scripts/staffing/kinds.ts'
import type { Figures, Run } from '../support/run.ts'
import { WRONG_ANSWERS, WRONG_QUEUES } from './plants.ts'
import quoted from './quoted.json' with { type: 'json' }
import { compareDays } from './random-days.ts'
import { agreements, dayWithIntervals } from './three-ways.ts'
import vectors from './vectors.json' with { type: 'json' }

const DAYS = 100

/**
 * Formulas of staffing and counters: every vector within its tolerance; formula, exact queue and simulation say the same
 * where all apply; on random days the exact queue lies within the intervals of the simulation as often as it should.
 * Planted: formulas and queues that go wrong as they do in programs, each of which must be found.
 */
export async function staffing(run: Run): Promise<Figures> {
  const { full, plant, seed, say } = run
  const caught = findPlants(seed, say)
  const allCaught = Object.values(caught).every((one) => one !== null)
  if (plant) return { ok: false, caught, all_caught: allCaught }
  const judged = judgeAll(KINDS)
  const failed = judged.filter(({ result }) => result !== 'pass')
  for (const { id, why, got } of failed) say(`${id}: ${why ?? JSON.stringify(got)}`)
  const ways = agreements(full ? 40_000 : 4000, seed)
  for (const { setting, formula, exact, simulated, agrees } of ways)
    say(
      `${setting}: ${told(formula)} formula, ${told(exact)} exact, ${told(simulated.low)} to ${told(simulated.high)} simulated${agrees ? '' : ' DIFFERS'}`,
    )
  const day = dayWithIntervals(publishedDay(), full ? 100_000 : 10_000, seed)
  for (const { end, exact, low, high } of day.ends)
    say(`minute ${end}: wait ${exact} exact, ${low} to ${high} simulated`)
  const days = compareDays(DAYS, full ? 20_000 : 1500, seed)
  say(`${days.days} random days: ${days.covered} of ${days.checks} intervals hold the exact value`)
  return {
    ok: failed.length === 0 && ways.every(({ agrees }) => agrees) && day.agrees && days.agrees && allCaught,
    ...{ vectors: judged.length, passed: judged.length - failed.length },
    unsupported: judged.filter(({ result }) => result === 'unsupported').length,
    ...{
      settings_agree: ways.filter(({ agrees }) => agrees).length,
      settings: ways.length,
      day_agrees: day.agrees,
    },
    ...{
      days: days.days,
      checks: days.checks,
      coverage95: Math.round((1000 * days.covered) / days.checks) / 1000,
    },
    ...{ missed: days.missed, most_missed: days.mostMissed, drift: days.drift },
    ...{ year_ms: yearOfQuarters(), caught },
    failed: failed.map(({ id }) => id).slice(0, 10),
  }
}

const told = (value: number): string => value.toFixed(3)

export function judgeAll(kinds: typeof KINDS): readonly Judged[] {
  return [...vectors.vectors, ...quoted.vectors].map((vector, index) => judge(vector, kinds, index))
}

/** The vector of a Thursday whose counters close one after the other. */
export function publishedDay(): readonly Period[] {
  const found = vectors.vectors.find(({ id }) => id === 'time-varying-day')!
  const { lambdaPerMin, servers } = found.input as { lambdaPerMin: number[]; servers: number[] }
  return lambdaPerMin.map((perMinute, index) => ({
    ...{ minutes: 30, perMinute, serviceMinutes: 5, servers: servers[index]! },
  }))
}

/** Which vector, or how many days, found each planted fault; null: nothing did. */
export function findPlants(seed: number, say: (text: string) => void): Record<string, string | null> {
  const slow = new Set(['delayEstimatorBenchmark'])
  const quick = [...vectors.vectors, ...quoted.vectors].filter(({ kind }) => !slow.has(kind))
  const answers = Object.entries(WRONG_ANSWERS).map(([name, wrong]): [string, string | null] => {
    const affected = quick.filter(({ kind }) => Object.hasOwn(wrong, kind))
    const before = new Set(
      affected.filter((one, index) => judge(one, KINDS, index).result === 'pass').map(({ id }) => id),
    )
    const found = affected.find((one, index) => before.has(one.id) && isNumbersWrong(one, wrong, index))
    return [name, found?.id ?? null]
  })
  const queues = Object.entries(WRONG_QUEUES).map(([name, wrong]): [string, string | null] => {
    const { agrees, covered, checks } = compareDays(30, 1500, seed, wrong)
    return [name, agrees ? null : `${covered} of ${checks}`]
  })
  const caught = Object.fromEntries([...answers, ...queues])
  for (const [name, by] of Object.entries(caught)) say(`planted ${name}: ${by ?? 'NOT FOUND'}`)
  return caught
}

/** A fault counts as found where what it answers is wrong, not where it answers less. */
function isNumbersWrong(vector: { expected: unknown }, wrong: typeof KINDS, index: number): boolean {
  const { result, got } = judge(vector, { ...KINDS, ...wrong }, index)
  const right = judge(vector, KINDS, index).got as Readonly<Record<string, unknown>>
  const answered = Object.entries((got ?? {}) as Readonly<Record<string, unknown>>)
  return result === 'fail' && answered.some(([name, value]) => value !== null && differs(value, right[name]))
}

const differs = (one: unknown, other: unknown): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? !(Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(other)))
    : JSON.stringify(one) !== JSON.stringify(other)

/** Milliseconds for a year of quarter hours, no day like another. */
function yearOfQuarters(): number {
  const days = Array.from({ length: 156 }, (_, day) =>
    Array.from({ length: 32 }, (_unused, quarter): Period => ({
      minutes: 15,
      perMinute: 0.3 + 0.6 * Math.abs(Math.sin(day * 7 + quarter)),
      serviceMinutes: 10 + Math.abs(Math.cos(day + quarter)),
      servers: 2 + ((day * 5 + quarter * 3) % 11),
    })),
  )
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    for (const periods of days) playForward({ periods })
    return performance.now() - start
  })
  return Math.round(Math.min(...times))
}
