import { stirred } from '#ground/identity/chance.ts'

/** So many times a hall is played on. Each person's dice show every two-hundredth once, in an order of their own. */
export const RUNS = 200

/**
 * The dice of one person: evenly spread shares in an order that depends on the name alone. So the same picture gives the
 * same forecast in every process, and what changes from one picture to the next is the hall, not the luck.
 */
export function diceOf(name: string, runs = RUNS): Float64Array {
  const key = `${runs} ${name}`
  const kept = thrown.get(key)
  if (kept) return kept
  if (thrown.size >= KEPT) thrown.clear()
  const dice = throwDice(name, runs)
  thrown.set(key, dice)
  return dice
}

/** Dice once thrown, for the next look at the same hall: 4 MB at most. */
const KEPT = 2500
const thrown = new Map<string, Float64Array>()

/** `log(1 - share)` of each; kept as long as the dice are. */
export function logsOf(dice: Float64Array): Float64Array {
  return logs.getOrInsertComputed(dice, () => dice.map((share) => Math.log(1 - share)))
}

const logs = new WeakMap<Float64Array, Float64Array>()

function throwDice(name: string, runs: number): Float64Array {
  let state = hash(name)
  const dice = new Float64Array(runs)
  for (let n = 0; n < runs; n++) dice[n] = (n + 0.5) / runs
  for (let n = runs - 1; n > 0; n--) {
    state = stirred(state)
    const other = Math.floor((state / 2 ** 32) * (n + 1))
    const here = dice[n]!
    dice[n] = dice[other]!
    dice[other] = here
  }
  return dice
}

/** FNV-1a with a last stir, so that names that differ in one sign give different orders. */
function hash(name: string): number {
  let state = 2166136261
  for (let n = 0; n < name.length; n++) state = Math.imul(state ^ name.charCodeAt(n), 16777619)
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  return (state ^ (state >>> 13)) >>> 0 || 1
}
