import { seededChance } from '#ground/identity/chance.ts'

/** Dice of the proof: distributions the forecast itself does not know. */
export class Luck {
  readonly #chance
  constructor(seed: number) {
    this.#chance = seededChance(Math.imul(seed, 2654435761) ^ 0x5bd1e995)
    for (let n = 0; n < 20; n++) this.#chance.below(2)
  }
  share(): number {
    return (this.#chance.below(2 ** 30) + 0.5) / 2 ** 30
  }
  is(share: number): boolean {
    return this.share() < share
  }
  between(low: number, high: number): number {
    return low + (high - low) * this.share()
  }
  normal(): number {
    return Math.sqrt(-2 * Math.log(this.share())) * Math.cos(2 * Math.PI * this.share())
  }
  wait(mean: number): number {
    return -Math.log(this.share()) * mean
  }
  pick<T>(of: readonly (readonly [T, number])[]): T {
    let left = this.share() * of.reduce((sum, [, weight]) => sum + weight, 0)
    return of.find(([, weight]) => (left -= weight) < 0)?.[0] ?? of[0]![0]
  }
  /** Mean 1, standard deviation about 0.8, in four shapes. */
  service(shape: Shape): number {
    if (shape === 'lognormal') return Math.exp(0.703 * this.normal() - 0.2473)
    if (shape === 'weibull') return (-Math.log(this.share())) ** (1 / 1.258) / 0.93
    // Shape one and a half: an exponential and half of a squared normal.
    if (shape === 'gamma') return (this.wait(1) + this.normal() ** 2 / 2) / 1.5
    // Most is quick; every fourth needs the whole file.
    return this.is(0.75) ? this.between(0.3, 1) : this.between(1.4, 2.9)
  }
}

export type Shape = 'lognormal' | 'weibull' | 'gamma' | 'mixed'
