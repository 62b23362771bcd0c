/** One line of GUARANTEES.md. A proof brings its own (`proofs/<name>/guarantee.ts`); older ones stand in `proofs/guarantees/`. */
export type Result = Readonly<Record<string, unknown>> & {
  readonly ok: boolean
  readonly full: boolean
  readonly seconds: number
  readonly commit: string
  readonly machine: { readonly cores: number; readonly cpu: string; readonly load: number }
}

export interface Guarantee {
  readonly kind: 'prove' | 'bench'
  readonly name: string
  readonly promise: string
  readonly figures: (result: Result) => string
  /** What is planted, and what the caught fault looked like. */
  readonly fault?: string
  readonly caught?: (result: Result) => string
}

export const count = (value: unknown): string => Number(value).toLocaleString('en')
export const percent = (value: unknown): string => `${Math.round(Number(value) * 1000) / 10} %`
export const times = (value: unknown): string => {
  const { p50_ms, p99_ms } = value as { p50_ms: number; p99_ms: number }
  return `${p50_ms} / ${p99_ms} ms`
}
