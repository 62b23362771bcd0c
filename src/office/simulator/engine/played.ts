import type { VisitState } from '#office/visits/index.ts'

/** What came of a simulated day. Moments are epoch milliseconds; null: it did not come to that. */
export interface DayPlayed {
  readonly day: string
  readonly seed: number
  /** False: nobody sits at a desk on such a day, so nothing is played. */
  readonly open: boolean
  readonly visits: readonly VisitPlayed[]
  readonly quarters: readonly QuarterHour[]
  readonly turnedAway: TurnedAway
  readonly fees: { readonly owedCents: number; readonly paidCents: number }
  /** Minutes the last desk worked beyond closing. */
  readonly overtimeMinutes: number
  /** What happened in order, to be fed to the running program; empty unless asked for. */
  readonly commands: readonly Command[]
  /** Longest wait before a payment machine and how many paid there. */
  readonly kiosk: { readonly paid: number; readonly longestWaitMinutes: number }
}

export interface TurnedAway {
  /** Wishes for an appointment that found no place. */
  readonly noPlace: number
  /** Walk-ins: the office is closed, it is too late today, an appointment is needed. */
  readonly closed: number
  readonly noLongerToday: number
  readonly appointmentNeeded: number
}

export interface VisitPlayed {
  readonly id: string
  readonly origin: 'booked' | 'walk_in'
  readonly state: VisitState
  readonly number: string | null
  /** Where it was at the end, and whose it was at first. */
  readonly team: string
  readonly homeTeam: string
  readonly concerns: readonly string[]
  readonly language: string
  readonly priority: number
  /** Days between booking and appointment. */
  readonly leadDays: number | null
  readonly dueAt: number | null
  /** As the office keeps it: whoever missed the call and is let in again counts from then. */
  readonly arrivedAt: number | null
  /** The first time. */
  readonly cameAt: number | null
  /** The first call, and the last; begin and end as they stand at the end. */
  readonly firstCalledAt: number | null
  readonly calledAt: number | null
  readonly servedAt: number | null
  readonly endedAt: number | null
  /** The desk of the first call. */
  readonly firstDesk: number | null
  /** Minutes from the arrival (an early one: from its time) to the first call; null: never called. */
  readonly waitMinutes: number | null
  /** Minutes at desks, as they are noted: one entry per concern and time at a desk. */
  readonly services: readonly { readonly concern: string; readonly minutes: number }[]
  readonly owedCents: number
  readonly paidCents: number
}

/** A quarter of an hour: means over its minutes, and what began in it. */
export interface QuarterHour {
  /** Minutes after midnight at its begin. */
  readonly minute: number
  readonly waiting: number
  /** Desks at which somebody is called or served. */
  readonly busy: number
  /** Desks at which somebody sits and makes no break. */
  readonly open: number
  readonly arrived: number
  readonly called: number
  /** Mean wait in minutes of those who arrived in it and were called; null: nobody. */
  readonly waitMinutes: number | null
  readonly atKiosk: number
}

/** One act of the day as the running program takes it. `lot`: the chance it drew, from 0 to below 1. */
export type Command = { readonly at: number } & (
  | {
      readonly act: 'book'
      readonly visit: string
      readonly concerns: readonly string[]
      readonly language: string
      readonly start: number
      readonly lot: number
    }
  | { readonly act: 'cancel'; readonly visit: string; readonly lot: number }
  | { readonly act: 'move'; readonly visit: string; readonly start: number; readonly lot: number }
  | {
      readonly act: 'draw'
      readonly visit: string
      readonly concern: string
      readonly language: string
      readonly lot: number
      readonly refused: string | null
    }
  | {
      readonly act: 'check-in' | 'admit'
      readonly visit: string
      readonly lot: number
      readonly refused: string | null
    }
  | { readonly act: 'priority'; readonly visit: string; readonly priority: number }
  | { readonly act: 'miss-overdue' | 'close-day' }
  | { readonly act: 'sit-down' | 'stand-up' | 'end-break' | 'release'; readonly desk: number }
  | { readonly act: 'take-break'; readonly desk: number; readonly minutes: number }
  | {
      readonly act: 'next' | 'serve' | 'recall' | 'no-show' | 'finish' | 'park'
      readonly desk: number
      readonly visit: string
    }
  | {
      readonly act: 'forward'
      readonly desk: number
      readonly visit: string
      readonly team: string
      /** Comes back to this desk when the other team is done. */
      readonly comesBack: boolean
    }
  | { readonly act: 'unpark' | 'leave'; readonly visit: string }
  | {
      readonly act: 'charge'
      readonly desk: number
      readonly visit: string
      readonly fees: readonly { readonly key: string; readonly cause?: string }[]
      readonly grounds: readonly string[]
      readonly cents: number
    }
  | {
      readonly act: 'pay'
      readonly visit: string
      readonly cents: number
      readonly where: 'kiosk' | 'cashier'
    }
)
