import type { Chance } from '#ground/identity/chance.ts'

/** Draws for the demo office. The same seed gives the same office. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  share(): number
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number
  /** True with this probability. */
  happens(probability: number): boolean
  oneOf<T>(list: readonly T[]): T
  byWeight<T>(list: readonly { readonly value: T; readonly weight: number }[]): T
  /** Mean 0, standard deviation 1. */
  normal(): number
  /** Always positive, with this mean. */
  exponential(mean: number): number
  /** Always positive, with this mean; `spread` is the standard deviation of the logarithm. */
  lognormal(mean: number, spread: number): number
}

export function diceOf(chance: Chance): Dice {
  const share = (): number => chance.below(2 ** 31) / 2 ** 31
  // Box and Muller; 1 - share() is never 0.
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share())
  return {
    share,
    below: (below) => chance.below(below),
    happens: (probability) => share() < probability,
    oneOf: (list) => list[chance.below(list.length)]!,
    byWeight: (list) => byWeight(list, share()),
    normal,
    exponential: (mean) => -mean * Math.log(1 - share()),
    lognormal: (mean, spread) => mean * Math.exp(spread * normal() - (spread * spread) / 2),
  }
}

function byWeight<T>(list: readonly { readonly value: T; readonly weight: number }[], share: number): T {
  let left = share * list.reduce((sum, it) => sum + it.weight, 0)
  for (const { value, weight } of list) {
    left -= weight
    if (left < 0) return value
  }
  return list.at(-1)!.value
}
