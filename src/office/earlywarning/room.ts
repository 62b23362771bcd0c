import type { Ground } from '#ground/act/act.ts'
import type { CounsellingRoom } from '#office/counselling/index.ts'
import type { GuidanceRoom } from '#office/guidance/index.ts'
import type { CurrentRules } from './current-rules.ts'

/** A course that is offered; public data of another closed room. */
export interface OfferedCourse {
  readonly level: string
  /** The day the provider said so. */
  readonly asOf: Temporal.PlainDate
}

/** All courses one may still begin. Asked outside any transaction, and without a word of a person. */
export type CourseOffers = () => Promise<readonly OfferedCourse[]>

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
