import { OFFICE_ZONE } from '#ground/clock/clock.ts'

/**
 * A day as a row of five-minute cells, one bit each. Cells count elapsed time from local midnight, so a day of a
 * clock change simply has 276 or 300 of them and no cell is ambiguous.
 */
export const CELL_MINUTES = 5
const CELL_MS = CELL_MINUTES * 60_000
const WORDS = 10 // 320 bits >= 300 cells of the longest day
const DAY_MS = 86_400_000

export type Cells = Uint32Array
/** Days since 1970-01-01 in the office's calendar. */
export type DayNumber = number

export const noCells = (): Cells => new Uint32Array(WORDS)

const EPOCH = Temporal.PlainDate.from('1970-01-01')
const starts = new Map<DayNumber, number>()

export function dayNumber(day: Temporal.PlainDate): DayNumber {
  return EPOCH.until(day, { largestUnit: 'day' }).days
}

export function dayOf(number: DayNumber): Temporal.PlainDate {
  return EPOCH.add({ days: number })
}

/** Epoch milliseconds of local midnight; remembered, because the calendar is asked for it all the time. */
export function dayStart(day: DayNumber): number {
  let start = starts.get(day)
  if (start === undefined) {
    start = dayOf(day).toZonedDateTime(OFFICE_ZONE).epochMilliseconds
    starts.set(day, start)
  }
  return start
}

/** The office's day on which an instant (epoch ms) falls. */
export function dayAt(ms: number): DayNumber {
  const guess = Math.floor(ms / DAY_MS)
  if (ms < dayStart(guess)) return guess - 1
  return ms >= dayStart(guess + 1) ? guess + 1 : guess
}

/** First cell touched by an instant (rounded down). */
export function cellAt(day: DayNumber, ms: number): number {
  return Math.floor((ms - dayStart(day)) / CELL_MS)
}

/** First cell not touched by a range that ends at this instant (rounded up). */
export function cellEnd(day: DayNumber, ms: number): number {
  return Math.ceil((ms - dayStart(day)) / CELL_MS)
}

export function instantOf(day: DayNumber, cell: number): number {
  return dayStart(day) + cell * CELL_MS
}

/** Wall-clock time of a day as a cell. A time the clock change skips counts as the moment after the gap. */
export function cellOfTime(day: DayNumber, time: Temporal.PlainTime): number {
  const at = dayOf(day).toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: time })
  return cellAt(day, at.epochMilliseconds)
}

export function setCells(cells: Cells, from: number, to: number): void {
  for (let n = Math.max(0, from); n < to && n < WORDS * 32; n++) cells[n >>> 5]! |= 1 << (n & 31)
}

export function clearCells(cells: Cells, from: number, to: number): void {
  for (let n = Math.max(0, from); n < to && n < WORDS * 32; n++) cells[n >>> 5]! &= ~(1 << (n & 31))
}

export function hasCell(cells: Cells, n: number): boolean {
  return n >= 0 && n < WORDS * 32 && (cells[n >>> 5]! & (1 << (n & 31))) !== 0
}

export function allFree(cells: Cells, from: number, to: number): boolean {
  for (let n = from; n < to; n++) if (!hasCell(cells, n)) return false
  return true
}

/** a and not b, into a new row. */
export function without(a: Cells, b: Cells | undefined): Cells {
  const result = noCells()
  for (let w = 0; w < WORDS; w++) result[w] = b ? a[w]! & ~b[w]! : a[w]!
  return result
}

export function addInto(target: Cells, other: Cells): void {
  for (let w = 0; w < WORDS; w++) target[w]! |= other[w]!
}

export function keepOnly(target: Cells, other: Cells): void {
  for (let w = 0; w < WORDS; w++) target[w]! &= other[w]!
}

/** Cells from which `length` cells in a row are free: doubling the run each step, so log2(length) passes. */
export function runsOf(free: Cells, length: number): Cells {
  const runs = Uint32Array.from(free)
  let have = 1
  while (have < length) {
    const step = Math.min(have, length - have)
    keepShifted(runs, step)
    have += step
  }
  return runs
}

/** runs[n] = runs[n] and runs[n + by], in place; reads ahead only, so ascending order is safe. */
function keepShifted(runs: Cells, by: number): void {
  const words = by >>> 5
  const bits = by & 31
  for (let w = 0; w < WORDS; w++) {
    const low = runs[w + words] ?? 0
    const high = runs[w + words + 1] ?? 0
    runs[w]! &= bits === 0 ? low : (low >>> bits) | (high << (32 - bits))
  }
}

export function count(cells: Cells): number {
  let sum = 0
  for (let w = 0; w < WORDS; w++) {
    let v = cells[w]!
    v -= (v >>> 1) & 0x55555555
    v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
    sum += Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return sum
}

/** The set cells in order. */
export function listCells(cells: Cells): number[] {
  const list: number[] = []
  for (let w = 0; w < WORDS; w++) {
    let word = cells[w]!
    while (word !== 0) {
      const bit = 31 - Math.clz32(word & -word)
      list.push(w * 32 + bit)
      word &= word - 1
    }
  }
  return list
}
