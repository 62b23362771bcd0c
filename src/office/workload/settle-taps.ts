import type { Tx } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { evaluationsOff } from '#office/evaluations/index.ts'
import type { Step } from './reckon.ts'
import { destroyRound, endedRounds, insertBreakWeek, sumsOfRound } from './tap-store.ts'
import { mondayOf, shareOfTaps, stepOfShare } from './tap.ts'
import type { Unit } from './units.ts'

/** What the taps of the half hours that are over said, where five and more tapped. */
export interface Tapped {
  /** How many rounds were brought to an end. */
  readonly rounds: number
  stepOf(unit: Unit, at: Temporal.Instant): Step | null
}

/**
 * Rounds that are over become one word each, or nothing; then their secret, their tokens and their sums are destroyed. From here on
 * nobody can find out who tapped, nor what fewer than five did.
 */
export async function settleTaps(
  tx: Tx,
  it: {
    readonly site: number
    readonly now: Temporal.Instant
    readonly units: readonly Unit[]
    readonly zone: string
  },
): Promise<Tapped> {
  const { site, now, units } = it
  const off = await evaluationsOff(tx, { site, at: now, keys: ['load.taps', 'load.breaks'] })
  const steps = new Map<string, Step | null>()
  const halves = await endedRounds(tx, site, 'load', now)
  for (const from of halves) {
    const round = { site, about: 'load', from } as const
    const sums = off.has('load.taps') ? [] : await sumsOfRound(tx, round)
    for (const unit of units) steps.set(`${from} ${unit.key}`, stepOfShare(shareOfTaps(sums, unit.areas)))
    await destroyRound(tx, round)
  }
  const weeks = await endedRounds(tx, site, 'break', now)
  for (const from of weeks) {
    const round = { site, about: 'break', from } as const
    const sums = off.has('load.breaks') ? [] : await sumsOfRound(tx, round)
    const monday = mondayOf(officeDay(from, it.zone))
    for (const { key, areas } of units) {
      const kept = shareOfTaps(sums, areas)
      if (kept) await insertBreakWeek(tx, site, { unit: key, areas, monday, kept })
    }
    await destroyRound(tx, round)
  }
  return {
    rounds: halves.length + weeks.length,
    stepOf: (unit, at) => steps.get(`${at} ${unit.key}`) ?? null,
  }
}
