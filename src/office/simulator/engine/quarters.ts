import type { Guest } from './guest.ts'
import type { QuarterHour } from './played.ts'

const QUARTER_MS = 900_000
/** A day of 25 hours has a hundred, and some of the night after it. */
const QUARTERS = 112

type Row = 'waiting' | 'busy' | 'open' | 'atKiosk'

/** How full hall and desks are, quarter by quarter: stretches of time, laid over the day. */
export class Quarters {
  readonly #midnight: number
  readonly #rows: Readonly<Record<Row, Float64Array>> = {
    waiting: new Float64Array(QUARTERS),
    busy: new Float64Array(QUARTERS),
    open: new Float64Array(QUARTERS),
    atKiosk: new Float64Array(QUARTERS),
  }

  constructor(midnight: number) {
    this.#midnight = midnight
  }

  add(row: Row, from: number, to: number): void {
    const sums = this.#rows[row]
    let at = from - this.#midnight
    const end = Math.min(to - this.#midnight, QUARTERS * QUARTER_MS)
    while (at < end) {
      const quarter = Math.max(0, Math.floor(at / QUARTER_MS))
      const next = Math.min(end, (quarter + 1) * QUARTER_MS)
      sums[quarter]! += next - at
      at = next
    }
  }

  /** From the first quarter in which anything was to the last. */
  told(guests: readonly Guest[]): QuarterHour[] {
    const at = (ms: number) =>
      Math.min(QUARTERS - 1, Math.max(0, Math.floor((ms - this.#midnight) / QUARTER_MS)))
    const [arrived, called] = [new Float64Array(QUARTERS), new Float64Array(QUARTERS)]
    const [waits, waited] = [new Float64Array(QUARTERS), new Float64Array(QUARTERS)]
    for (const { cameAt, firstCalledAt, dueAt } of guests) {
      if (cameAt === 0) continue
      arrived[at(cameAt)]! += 1
      if (firstCalledAt === null) continue
      called[at(firstCalledAt)]! += 1
      waits[at(cameAt)]! += Math.max(0, firstCalledAt - Math.max(cameAt, dueAt ?? 0)) / 60_000
      waited[at(cameAt)]! += 1
    }
    const { waiting, busy, open, atKiosk } = this.#rows
    const isUsed = (n: number) => waiting[n]! + busy[n]! + open[n]! + atKiosk[n]! + arrived[n]! > 0
    const used = Array.from({ length: QUARTERS }, (_, n) => n).filter(isUsed)
    const [first, last] = [used[0] ?? 0, used.at(-1) ?? -1]
    return Array.from({ length: last - first + 1 }, (_, n) => first + n).map((n) => ({
      ...{ minute: n * 15, waiting: waiting[n]! / QUARTER_MS, busy: busy[n]! / QUARTER_MS },
      ...{ open: open[n]! / QUARTER_MS, atKiosk: atKiosk[n]! / QUARTER_MS },
      ...{
        arrived: arrived[n]!,
        called: called[n]!,
        waitMinutes: waited[n]! > 0 ? waits[n]! / waited[n]! : null,
      },
    }))
  }
}
