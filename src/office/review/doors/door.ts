import type { Tx } from '#ground/act/act.ts'
import { SMALLEST } from '#ground/smallgroups/index.ts'
import type { DoorKey } from '../kpi.ts'
import type { Grain } from '../period.ts'

/** What another room says of one period; nothing where it may not tell. */
export interface Reading {
  readonly kpi: string
  readonly value: number
  readonly numerator: number | null
  readonly n: number | null
  /** 95 %; null: not known. */
  readonly low: number | null
  readonly high: number | null
  /** Which figure of that room, for whoever follows it. */
  readonly source: string
}

/** Half-open days. */
export interface Asked {
  readonly site: number
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  /** Now: what may be told at this moment. */
  readonly at: Temporal.Instant
}

export interface Door {
  readonly key: DoorKey
  readonly grain: Grain
  /** Null: the period is not told to its end yet. */
  readonly read: (tx: Tx, asked: Asked) => Promise<readonly Reading[] | null>
}

/** A share of a count, as it is kept; nothing where fewer than five stand on one side. */
export function shareReading(
  kpi: string,
  { hits, n }: { readonly hits: number; readonly n: number },
  source: string,
): Reading[] {
  const isFew = (many: number): boolean => many > 0 && many < SMALLEST
  if (n < SMALLEST || isFew(hits) || isFew(n - hits)) return []
  return [{ kpi, value: hits / n, numerator: hits, n, low: null, high: null, source }]
}
