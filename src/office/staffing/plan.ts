import type { ConventionKey } from '#law/staffing/index.ts'

/** Where a number comes from; what was measured or forecast carries how sure it is. */
export const FIGURE_ORIGINS = ['typed', 'imported', 'measured', 'forecast'] as const
export type FigureOrigin = (typeof FIGURE_ORIGINS)[number]

export interface Figure {
  readonly value: number
  readonly from: FigureOrigin
  /** In words: which list, whose estimate, which months. */
  readonly source: string
  /** Size and standard deviation of the sample the value is the mean of; minutes only. */
  readonly sample?: { readonly n: number; readonly sd: number } | null
  /** A 95 % interval that came along, e.g. of a forecast. Counts when there is no sample. */
  readonly low?: number
  readonly high?: number
  /** Months (`2026-03`) the source has no data for: the value is shown and marked, never filled up in silence. */
  readonly missingMonths?: readonly string[]
}

/** One task of the catalogue. Minutes are mean minutes per case. */
export interface Task {
  /** Stays the same when a plan is copied, so that years can be compared. */
  readonly id: string
  /** A team's key or any area of the office. */
  readonly area: string
  readonly name: string
  /** Key of a concern of the catalogue, where visits of it tell cases and minutes. */
  readonly concern: string | null
  readonly cases: Figure
  /** Grundzeit per case. */
  readonly minutes: Figure
  /** Rüstzeit per case. */
  readonly setupMinutes: number
  /** The minutes were estimated with Verteilzeit in them: then no convention adds it again. */
  readonly includesVerteilzeit: boolean
  readonly note: string
}

/** People of one weekly working time; never fewer than the office wants to name, never a single colleague's figure. */
export interface Group {
  readonly key: string
  readonly name: string
  readonly weeklyHours: number
  /** Posts there are, as full-time equivalents. */
  readonly share: number
  /** What a full post of this group works in a year, before Verteilzeit. */
  readonly annualMinutes: number
  readonly source: string
  /** Agreed share of the work a new post does, 0 to 1; 1 unless told. Counts as capacity, not in the denominator. */
  readonly productivity?: number
}

/** Working days a post is away in a year, and which days nobody works. */
export interface Absences {
  readonly leave: number
  readonly sick: number
  readonly training: number
  readonly special: number
  /** 24 and 31 December are free. */
  readonly eves: boolean
  /** Mariä Himmelfahrt is a holiday in this municipality. */
  readonly assumptionDay: boolean
}

/** How the annual minutes of the groups came about. */
export interface AnnualMinutes {
  readonly from: 'published' | 'built-up' | 'typed'
  readonly source: string
  /** What a build-up was made with; also kept beside published values, to compare. */
  readonly absences: Absences | null
}

/** What may be changed in a plan; a revision keeps all of it. */
export interface PlanBody {
  readonly name: string
  readonly year: number
  readonly convention: ConventionKey
  readonly annual: AnnualMinutes
  readonly groups: readonly Group[]
  readonly tasks: readonly Task[]
  /** Rüstzeit stands with the case or within the Verteilzeit, never in both. `case` unless told. */
  readonly setupIn?: 'case' | 'verteilzeit'
}

export interface Plan extends PlanBody {
  readonly id: string
  readonly site: number
  readonly state: 'draft' | 'adopted'
  /** The plan it was copied from: last year's, or the one it is a scenario of. */
  readonly basedOn: string | null
  /** Counts changes; who changes an older version is told what changed since. */
  readonly version: number
}

/** Published bounds: outside the hard ones a number is no number of this kind, outside the usual ones it is marked. */
export const BOUNDS = {
  /** Minutes per case: a tenth of a minute to 1,000 hours; unusual below 1 minute or above 80 hours. */
  minutes: { least: 0.1, most: 60_000, usualLeast: 1, usualMost: 4_800 },
  setupMinutes: { least: 0, most: 600 },
  cases: { least: 0, most: 10_000_000 },
  weeklyHours: { least: 1, most: 48 },
  annualMinutes: { least: 10_000, most: 130_000 },
  share: { least: 0, most: 10_000 },
  tasks: 1_000,
  groups: 20,
  year: { least: 1997, most: 2099 },
} as const
