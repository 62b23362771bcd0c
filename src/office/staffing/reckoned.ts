import type { Convention } from '#law/staffing/index.ts'

/** 95 % interval, in the unit of what it belongs to. */
export interface Interval {
  readonly low: number
  readonly high: number
}

export type FaultCode =
  /** No row of law or edition for the year of the plan. */
  | 'year-without-data'
  | 'not-a-number'
  | 'negative'
  /** Minutes of 0 per case: a task that takes no time is none. */
  | 'zero-minutes'
  /** Beyond `BOUNDS`. */
  | 'absurd'
  /** Rüstzeit at the case although the plan puts it into the Verteilzeit; the task is reckoned without it. */
  | 'setup-twice'
  /** No group has a post, so several weekly hours cannot be weighed. */
  | 'groups-without-people'
  | 'no-groups'
  | 'no-tasks'
  | 'interval-reversed'
  | 'duplicate-key'

export type WarningCode =
  | 'unusual-minutes'
  | 'no-cases'
  | 'months-missing'
  /** Sample below five: the number may be of single persons' cases and says little. */
  | 'sample-small'
  /** The task's minutes include Verteilzeit: the convention's is left away for it. */
  | 'verteilzeit-included'
  /** Some tasks include Verteilzeit, others do not. */
  | 'verteilzeit-mixed'
  | 'convention-superseded'
  /** Editions after `reviewedUntil` were not read. */
  | 'data-unreviewed'
  | 'group-without-people'
  /** Annual minutes differ from the published ones by more than 10 %. */
  | 'annual-minutes-unusual'

/** What stands in the way or should be known, at the field it is about: `tasks.<id>.minutes`, `groups.<key>.share`, `year`. */
export interface Mark<Code extends string = string> {
  readonly code: Code
  readonly field: string
  readonly detail: Readonly<Record<string, string | number | null>>
}

export interface ReckonedTask {
  readonly id: string
  readonly area: string
  readonly name: string
  readonly cases: number
  /** Grundzeit and Rüstzeit of one case, as typed. */
  readonly minutesPerCase: number
  /** What one typed minute counts under the convention: 1.10, 1, or 0.91 where Verteilzeit is in both. */
  readonly factor: number
  /** Work minutes of the year under the convention; null when a fault keeps the task out. */
  readonly workMinutes: number | null
  readonly posts: number | null
  readonly interval: Interval | null
}

export interface ReckonedArea {
  readonly area: string
  readonly tasks: number
  readonly workMinutes: number
  readonly posts: number | null
  readonly interval: Interval | null
  /** Tasks of the area that could not be reckoned. */
  readonly missing: number
}

/** What ±10 % of one number changes, in posts; the list is ranked, so its first row is the estimate that decides. */
export interface Sensitivity {
  readonly task: string
  readonly name: string
  readonly of: 'cases' | 'minutes'
  readonly value: number
  /** Posts of the whole plan with 10 % less and 10 % more. */
  readonly low: number
  readonly high: number
  /** Half of high − low. */
  readonly effect: number
  /** Its part of the variance of the whole, 0 to 1; null when nothing about it is known. */
  readonly ofVariance: number | null
}

/** What one post works under the convention: the weighted denominator. */
export interface Denominator {
  /** Annual minutes before Verteilzeit, weighted by posts. */
  readonly annual: number
  /** What is left under the convention: the denominator itself. */
  readonly net: number
  readonly groups: readonly {
    readonly key: string
    readonly name: string
    readonly share: number
    /** 0 to 1: its weight in the denominator. */
    readonly weight: number
    readonly annual: number
    readonly net: number
    /** Minutes the group can work: share × productivity × net. */
    readonly capacity: number
  }[]
}

export interface Reckoned {
  readonly convention: Convention | null
  readonly denominator: Denominator | null
  readonly tasks: readonly ReckonedTask[]
  readonly areas: readonly ReckonedArea[]
  readonly total: {
    /** Of all tasks that could be reckoned. */
    readonly workMinutes: number
    /** Full precision. */
    readonly posts: number | null
    readonly interval: Interval | null
    /** Rounded once, to hundredths, for display. */
    readonly shown: number | null
    /** The separate last step: up to half posts. */
    readonly byPolicy: { readonly step: number; readonly posts: number } | null
    /** Every task could be reckoned. */
    readonly complete: boolean
  }
  /** What the groups can work, and as posts of the denominator. */
  readonly capacity: { readonly minutes: number; readonly posts: number; readonly share: number } | null
  /** Posts needed less capacity, full precision; positive: posts are missing. */
  readonly gap: number | null
  readonly sensitivity: readonly Sensitivity[]
  readonly warnings: readonly Mark<WarningCode>[]
  readonly faults: readonly Mark<FaultCode>[]
}
