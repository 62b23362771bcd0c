import type { Chance } from '#ground/identity/chance.ts'

/** Seconds before each further try: a moment, minutes, hours; together about a day. Then a person decides. */
const PAUSES = [5, 30, 120, 600, 1800, 3600, 7200, 14_400, 21_600, 36_000] as const

/** Seconds a target that did not answer is left in peace, by failures in a row. */
const HOLDS = [2, 10, 30, 60, 300] as const

/** Seconds until the next try after so many; null: given up. A fifth more or less, so that not all come back at once. */
export function pauseAfter(attempts: number, chance: Chance): number | null {
  const pause = PAUSES[attempts - 1]
  return pause === undefined ? null : withJitter(pause, chance)
}

export function holdAfter(failures: number, chance: Chance): number {
  return withJitter(HOLDS[Math.min(failures, HOLDS.length) - 1] ?? 0, chance)
}

function withJitter(seconds: number, chance: Chance): number {
  return (seconds * (800 + chance.below(401))) / 1000
}
