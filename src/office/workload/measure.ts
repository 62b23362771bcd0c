/** Something for the health of whoever works at a place: a screen, quiet, a chair (§§ 3, 6 ArbSchG, § 3 ArbStättV). */
export interface HealthMeasure {
  readonly id: string
  readonly site: number
  readonly kind: MeasureKind
  readonly place: string
  readonly what: string
  readonly why: string
  readonly owner: string
  readonly due: Temporal.PlainDate
  readonly checkOn: Temporal.PlainDate
  /** dB(A), by a meter somebody read; never by a microphone of ours. */
  readonly before: number | null
  readonly after: number | null
  readonly state: 'open' | 'done' | 'dropped'
  readonly endedAt: Temporal.Instant | null
  readonly endedWords: string | null
  readonly effect: 'better' | 'same' | 'worse' | null
  readonly effectWords: string | null
  readonly checkedAt: Temporal.Instant | null
  readonly createdAt: Temporal.Instant
}

export const MEASURE_KINDS = ['screen', 'noise', 'furniture', 'light', 'climate', 'safety', 'other'] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

export type MeasureStanding = 'open' | 'due' | 'done' | 'check' | 'over'

export function measureStanding(
  it: Pick<HealthMeasure, 'state' | 'due' | 'checkOn' | 'effect'>,
  today: Temporal.PlainDate,
): MeasureStanding {
  const compare = Temporal.PlainDate.compare
  if (it.state === 'open') return compare(it.due, today) < 0 ? 'due' : 'open'
  if (it.state === 'dropped' || it.effect) return 'over'
  return compare(it.checkOn, today) <= 0 ? 'check' : 'done'
}
