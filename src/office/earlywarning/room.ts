import type { Ground, Tx } from '#ground/act/act.ts'
import type { CounsellingRoom } from '#office/counselling/index.ts'
import type { GuidanceRoom } from '#office/guidance/index.ts'
import type { CurrentRules } from './current-rules.ts'

/** Offers of courses that suit a person, and since when; another closed room knows them. */
export type CourseOffers = (
  tx: Tx,
  it: { readonly case: string; readonly today: Temporal.PlainDate },
) => Promise<{ readonly count: number; readonly newest: Temporal.PlainDate } | null>

/** What the acts of early warning share inside one process. */
export interface EarlyRoom {
  /** On the closed login, with the closed books. */
  readonly ground: Ground
  readonly counselling: CounsellingRoom
  /** Whose facts are looked at, and into whose plan a hint goes. */
  readonly guidance: GuidanceRoom
  /** Null: nobody here knows courses. */
  readonly offers: CourseOffers | null
  /** The rules of a day, compiled once while they stay the same. */
  readonly rules: { current: CurrentRules | null }
}

export interface EarlyOptions {
  readonly guidance: GuidanceRoom
  readonly offers?: CourseOffers
}

export function openEarlyWarning({ guidance, offers }: EarlyOptions): EarlyRoom {
  const { ground, counselling } = guidance
  return { ground, counselling, guidance, offers: offers ?? null, rules: { current: null } }
}
