import type { Policy } from '#office/appointments/index.ts'
import type { OfficeRules } from '#office/calling/index.ts'

/**
 * An office as the simulator plays it: plain JSON without functions, so that it is kept with a run and handed to a thread.
 * Days `YYYY-MM-DD`, times of day `HH:MM` of the office's clock, minutes, shares from 0 to 1, amounts in cents.
 */
export interface OfficeSetting {
  readonly site: number
  readonly teams: readonly SimTeam[]
  readonly plan: SimPlan
  readonly desks: readonly SimDesk[]
  readonly rules: OfficeRules
  readonly concerns: readonly SimConcern[]
  readonly demand: SimDemand
  readonly habits: SimHabits
  readonly payment: SimPayment
  readonly policy: SimPolicy
  /** Where each figure is from; what is not named is the office's own rule. */
  readonly sources: readonly FigureSource[]
}

export interface FigureSource {
  /** As in `demand.walkIns` or `concerns.blue_card.minutes`. */
  readonly field: string
  readonly from: 'measured' | 'catalogue' | 'assumed'
  /** How many visits, bookings or days say so; 0: assumed. */
  readonly n: number
}

export interface SimTeam {
  readonly key: string
  readonly name: string
  /** Of the numbers on tickets. */
  readonly letter: string
}

/** The appointments' plan in plain text (`planOf` makes it their `Plan` again). */
export interface SimPlan {
  readonly lanes: readonly {
    readonly id: number
    readonly team: string
    readonly name: string
    readonly skills: readonly string[]
    readonly stepFree: boolean
    readonly active: boolean
  }[]
  readonly series: readonly {
    readonly id: string
    readonly team: string
    readonly lanes: readonly number[] | null
    readonly weekdays: readonly number[]
    readonly everyWeeks: number
    readonly validFrom: string
    readonly validTo: string | null
    readonly opens: string
    readonly closes: string
    readonly stepMinutes: number
  }[]
  readonly exceptions: readonly {
    readonly id: string
    readonly team: string | null
    readonly lane?: number | null
    readonly day: string
    readonly opens: string | null
    readonly closes: string | null
    readonly reason: string
  }[]
  readonly closures: readonly {
    readonly id: string
    readonly team: string | null
    readonly firstDay: string
    readonly lastDay: string
    readonly reason: string
  }[]
  /** Planned minutes of a concern where the office departs from the catalogue. */
  readonly durations: Readonly<Record<string, number>>
  readonly quotas: readonly {
    readonly id: string
    readonly team: string | null
    readonly pool: 'desk' | 'coded' | 'draw'
    readonly share: number
    readonly opensDays: number
  }[]
  readonly policy: Policy
}

export interface SimDesk {
  readonly id: number
  readonly team: string
  readonly room: string
  /** Teams whose visitors are called here. */
  readonly teams: readonly string[]
  /** Keys of concerns; empty: everything. */
  readonly skills: readonly string[]
  /** Codes of languages beside German. */
  readonly languages: readonly string[]
  /** When somebody sits here. Empty: while the desk's team is open. */
  readonly presence: readonly Shift[]
  readonly breaks: readonly PlannedBreak[]
}

export interface Shift {
  /** ISO weekdays, 1 = Monday. */
  readonly weekdays: readonly number[]
  readonly from: string
  readonly to: string
}

/** Begins as soon as the desk is free after `from`. */
export interface PlannedBreak {
  readonly weekdays: readonly number[]
  readonly from: string
  readonly minutes: number
}

/** What the catalogue and the office's own measuring say of a concern. */
export interface SimConcern {
  readonly key: string
  readonly team: string
  readonly channels: readonly string[]
  /** As the catalogue plans it. */
  readonly plannedMinutes: number
  /** How long it really takes at the desk. */
  readonly minutes: Spread
  readonly feeKeys: readonly string[]
}

/** How something varies. `quantiles`: evenly spread from the least to the greatest, in between straight lines. */
export type Spread =
  | { readonly of: 'fixed'; readonly value: number }
  | { readonly of: 'exponential'; readonly mean: number }
  | {
      readonly of: 'lognormal'
      readonly mean: number
      /** Standard deviation over mean. */ readonly cv: number
    }
  | { readonly of: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly of: 'quantiles'; readonly values: readonly number[] }

export interface SimDemand {
  /** Wishes for an appointment on a day of such a weekday, over all the days before it. */
  readonly bookings: readonly {
    readonly concern: string
    readonly weekday: number
    readonly expected: number
  }[]
  /** Days from booking to appointment, were the booking window without end. */
  readonly leadDays: Spread
  /** Expected walk-ins in each half hour of the day (48), by concern and weekday. */
  readonly walkIns: readonly {
    readonly concern: string
    readonly weekday: number
    readonly halfHours: readonly number[]
  }[]
  /** Weights; codes of languages. */
  readonly languages: readonly { readonly code: string; readonly weight: number }[]
  /** Of all bookings so many are given back before their day. */
  readonly cancelShare: number
  /** Of those so many take another time of the same day instead. */
  readonly moveShare: number
  /** Share who do not come, by days between booking and appointment; the first whose `upToDays` is not exceeded. */
  readonly noShow: readonly { readonly upToDays: number | null; readonly share: number }[]
  /** Minutes after the time of the appointment; negative: early. */
  readonly punctuality: Spread
  /** How long one waits at most; null: as long as it takes. */
  readonly patience: Spread | null
  readonly preferredShare: number
  readonly urgentShare: number
}

/** What people in the hall do. */
export interface SimHabits {
  /** From the call to the begin, from the end to the next call, from an arrival to the call of a desk that was free. Seconds. */
  readonly walkSeconds: Spread
  readonly notesSeconds: Spread
  readonly reactionSeconds: Spread
  /** Share of the called who do not hear; the desk gives up after so many seconds. */
  readonly unheardShare: number
  readonly unheardSeconds: number
  /** Of those so many come to the reception after so many minutes and are let in again. */
  readonly unheardBackShare: number
  readonly unheardBackMinutes: Spread
  /** Who comes too late is let in all the same by the reception. */
  readonly admitLateShare: number
  /** Sent aside once for a form or a copy, for so many minutes; comes back to the same desk. */
  readonly parkShare: number
  readonly parkMinutes: Spread
  /** At the end of a shift whoever is still served is handed over: waits again in the old place. Otherwise the desk ends first. */
  readonly handsOver?: boolean
  /** Desks go on so long after closing for those who wait. Minutes. */
  readonly overtimeMinutes: number
}

export interface SimPayment {
  /** Of those who owe a fee so many pay at once; the others get a bill. */
  readonly payNowShare: number
  /** Of those who pay at once so many at a machine, the others at the cashier. */
  readonly kioskShare: number
  readonly kiosks: number
  readonly kioskMinutes: Spread
  /** Team that takes money; null: there is none, everybody goes to the machine or gets a bill. */
  readonly cashierTeam: string | null
  readonly cashierMinutes: Spread
  /** Of those who paid so many come back to the desk (a paper is handed out), for so many minutes. */
  readonly backShare: number
  readonly backMinutes: Spread
  /** Entitlements to a lower fee or none, and how many of all visitors have them. */
  readonly grounds: readonly { readonly key: string; readonly share: number }[]
}

/** What may be tried beyond what the office has set. */
export interface SimPolicy {
  /** Days ahead that can be booked; null: as the plan says. */
  readonly windowDays: number | null
  /** Of a team's places so many more are given out, as if it had more counters; 0.15: 23 for 20. */
  readonly overbookShare: number
}
