import type { Sample } from '#ground/queueing/index.ts'
import type { Spread } from './figures.ts'

/** How far an estimator was from the waits that came. */
export interface Score {
  readonly bias: number
  readonly rmse: number
  readonly mae: number
}

/** Adds up errors of several estimators over the same visitors. */
export class Scores<Name extends string> {
  readonly #names: readonly Name[]
  readonly #sums: Float64Array
  #n = 0
  #waits = 0

  constructor(names: readonly Name[]) {
    this.#names = names
    this.#sums = new Float64Array(names.length * 3)
  }

  add(wait: number, estimates: Readonly<Record<Name, number>>): void {
    this.#n += 1
    this.#waits += wait
    for (let index = 0; index < this.#names.length; index += 1) {
      const error = estimates[this.#names[index]!] - wait
      const at = index * 3
      this.#sums[at] = this.#sums[at]! + error
      this.#sums[at + 1] = this.#sums[at + 1]! + error * error
      this.#sums[at + 2] = this.#sums[at + 2]! + Math.abs(error)
    }
  }

  count(): number {
    return this.#n
  }

  meanWait(): number {
    return this.#waits / this.#n
  }

  ends(): Record<Name, Score> {
    const scored = this.#names.map((name, index): [Name, Score] => {
      const [error, square, size] = this.#sums.subarray(index * 3, index * 3 + 3)
      return [name, { bias: error! / this.#n, rmse: Math.sqrt(square! / this.#n), mae: size! / this.#n }]
    })
    return Object.fromEntries(scored) as Record<Name, Score>
  }
}

export const spreadOf = ({ mean, sd }: Sample): Spread => ({ value: mean, sdOfOneRun: sd })
