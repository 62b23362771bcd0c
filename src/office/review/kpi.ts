import type { Grain } from './period.ts'

/** A figure by which the office is judged: what it is, not only what it is called. */
export interface Kpi {
  readonly key: string
  readonly group: KpiGroup
  readonly name: string
  /** What exactly is counted, in words somebody outside can follow. */
  readonly definition: string
  readonly formula: string
  readonly unit: KpiUnit
  /** What would be better; `none`: neither. */
  readonly direction: 'up' | 'down' | 'none'
  readonly grain: Grain
  /** Where the values come from: a room of the program, or people who type or import them. */
  readonly source: string
  /** Which door reckons it; null: typed or imported. */
  readonly door: DoorKey | null
  /** Evaluations of that room. */
  readonly needs: readonly string[]
  /** Digits after the comma. */
  readonly digits: number
  /** Has words for visitors and may be published. */
  readonly isPublic: boolean
}

export type KpiUnit = 'share' | 'minutes' | 'days' | 'count' | 'euro' | 'hours'
export type KpiGroup = 'access' | 'flow' | 'casework' | 'people' | 'economy' | 'voice'
export type DoorKey = 'observation' | 'mailbox' | 'claims' | 'survey' | 'complaints' | 'workload' | 'training'

export const GROUPS: readonly KpiGroup[] = ['access', 'flow', 'casework', 'people', 'economy', 'voice']

/**
 * The evaluations of the catalogue a figure is told under: its own, and the ones of the room it comes from. Without consent to each of
 * them it is off.
 */
export const evaluationsOf = ({ group, needs }: Pick<Kpi, 'group' | 'needs'>): readonly string[] => [
  `review.${group}`,
  ...needs,
]

/** What a unit allows at all. */
export const boundsOf = (unit: KpiUnit): { readonly low: number; readonly high: number | null } => ({
  low: 0,
  high: unit === 'share' ? 1 : null,
})

type Given = Omit<Kpi, 'group' | 'door' | 'needs' | 'digits' | 'isPublic' | 'grain'> &
  Partial<Pick<Kpi, 'door' | 'needs' | 'digits' | 'isPublic' | 'grain'>>

/** Figures of one group; by the month, without digits for shares beyond one, typed and not public unless told. */
export const kpisOf = (group: KpiGroup, given: readonly Given[]): readonly Kpi[] =>
  given.map((it) => ({
    ...{ group, door: null, needs: [], isPublic: false, grain: 'month' as const },
    ...{ digits: it.unit === 'count' || it.unit === 'euro' ? 0 : 1 },
    ...it,
  }))
