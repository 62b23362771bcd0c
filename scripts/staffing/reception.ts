import { seededChance } from '#ground/identity/chance.ts'
import { quantile, sampleOf } from '#ground/queueing/index.ts'
import { figures, unsupported, type Figures, type Value } from './figures.ts'
import type { Given } from './given.ts'
import {
  ESTIMATORS,
  playReception,
  type Estimator,
  type Reception,
  type ReceptionDays,
} from './reception-day.ts'
import { spreadOf } from './scores.ts'

/**
 * Walk-ins per minute in the three thirds of the day. The vectors only say "high, mid, low": these rates were found so that
 * visitors and waits of such a day come out; everything else of the setting is named in the vector.
 */
const RATES: Readonly<Record<string, readonly number[]>> = {
  A: [0.2776, 0.1955, 0.1134],
  B: [0.4115, 0.3071, 0.2027],
}
/** Batches, together twice the days asked for: their spread tells the luck of one run of those days. */
const BATCHES = 8

/** A reception with walk-ins and appointments, and what each rule would have announced. */
export function solveReception(given: Given, words: string): Figures {
  const days = given.number('days') ?? 4000
  if (!(days >= BATCHES && days <= 20_000)) return unsupported('days from 8 to 20,000')
  const setting = settingOf(given, words)
  if (typeof setting === 'string') return unsupported(setting)
  const chance = seededChance((given.number('seed') ?? 1) * 7919)
  const each = Math.ceil((2 * days) / BATCHES)
  const batches = Array.from({ length: BATCHES }, () => playReception(setting, each, chance))
  return ofBatches(batches, days / each)
}

function settingOf(given: Given, words: string): Reception | string {
  const day = given.text('day') ?? ''
  const told = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 'NaN')
  const rates = given.list('walkInPerMin', 'walkInRates') ?? RATES[/^\s*([A-Z])\s*:/.exec(words)?.[1] ?? '']
  if (!rates) return `the case "${words}" does not say how many walk-ins come`
  const punctuality = /N\(\s*(-?[\d.]+)\s*,\s*([\d.]+)\s*\)/.exec(day)
  const found = {
    rates,
    servers: told(words, /(\d+)\s+counters?/i),
    serviceMinutes: told(words, /service\s+([\d.]+)\s*min/i),
    variation: told(words, /cv\s+([\d.]+)/i),
    everyMinutes: told(words, /appointments?\s+every\s+([\d.]+)/i),
    minutes: told(day, /([\d.]+)\s*min/i),
    noShow: told(day, /([\d.]+)\s*%\s*no-?shows?/i) / 100,
    late: { mean: Number(punctuality?.[1] ?? 'NaN'), sd: Number(punctuality?.[2] ?? 'NaN') },
  }
  const { rates: _, late, ...numbers } = found
  const isWhole = [...Object.values(numbers), late.mean, late.sd].every((value) => Number.isFinite(value))
  return isWhole ? found : `the case "${words}" cannot be read`
}

function ofBatches(batches: readonly ReceptionDays[], perRun: number): Figures {
  const of = (read: (batch: ReceptionDays) => number, scale = 1): Value => {
    const { value, sdOfOneRun } = spreadOf(sampleOf(batches.map(read))!)
    return { spread: { value: value * scale, sdOfOneRun: (sdOfOneRun * scale) / Math.sqrt(perRun) } }
  }
  const rows = ESTIMATORS.map((name: Estimator): readonly [string, Value] => [
    name,
    {
      figures: figures([
        ['bias', of(({ scores }) => scores[name].bias)],
        ['mae', of(({ scores }) => scores[name].mae)],
        ['rmse', of(({ scores }) => scores[name].rmse)],
      ]),
    },
  ])
  return figures([
    ['n walkIns', of(({ waits }) => waits.length, perRun)],
    ['meanWait', of(({ waits }) => waits.reduce((sum, wait) => sum + wait, 0) / waits.length)],
    ['p90', of(({ waits }) => quantile(waits, 0.9)!)],
    ...rows,
  ])
}
