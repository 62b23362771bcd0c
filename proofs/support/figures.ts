/** The value below which the share `p` (0 to 1) of the sorted-or-not values lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN
}

/** Milliseconds as they are printed: two decimals. */
export const ms = (value: number): number => Math.round(value * 100) / 100

export const p50and99 = (values: readonly number[]) => ({
  p50_ms: ms(percentile(values, 0.5)),
  p99_ms: ms(percentile(values, 0.99)),
})
