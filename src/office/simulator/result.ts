import { z } from 'zod'

/** What is kept of a run: figures of days, areas and half hours; of nobody. Minutes, cents. */

const count = z.number().int().min(0)
const amount = z.number().min(0)

const dayFigures = z.strictObject({
  day: z.string(),
  repeat: count,
  /** Appointments that were not given back, and walk-ins with a number. */
  booked: count,
  walkIns: count,
  came: count,
  served: count,
  noShows: count,
  walkOffs: count,
  /** Wishes for an appointment without a place, and walk-ins who got no number. */
  noPlace: count,
  turnedAway: count,
  /** How many waits the two figures after it are of; null: nobody was called. */
  waits: count,
  meanWait: amount.nullable(),
  p90Wait: amount.nullable(),
  overtime: amount,
  /** Minutes at desks at which somebody sat: with and without a visitor. */
  busy: amount,
  idle: amount,
  owedCents: count,
  paidCents: count,
  /** Sum of the days between booking and appointment, over all booked. */
  leadDays: amount,
})

const moment = z.strictObject({
  /** Minutes after midnight at its begin. */
  minute: count,
  /** Days on which the office was open or somebody waited then. */
  days: count,
  waiting: amount,
  /** Of ten days the second lowest and the second highest. */
  low: amount,
  high: amount,
  busy: amount,
  open: amount,
  arrived: amount,
  /** Of those who arrived then; null: fewer than five in all. */
  meanWait: amount.nullable(),
  p90Wait: amount.nullable(),
})

const teamFigures = z.strictObject({
  team: z.string(),
  name: z.string(),
  /** Null, all of them: fewer than five came in all. */
  came: count.nullable(),
  served: count.nullable(),
  walkOffs: count.nullable(),
  meanWait: amount.nullable(),
  p90Wait: amount.nullable(),
})

export const resultSchema = z.strictObject({
  days: z.array(dayFigures).max(1000),
  course: z.array(moment).max(96),
  teams: z.array(teamFigures).max(60),
  kiosk: z.strictObject({ paid: count, longestWait: amount }),
})

export type DayFigures = Readonly<z.infer<typeof dayFigures>>
export type Moment = Readonly<z.infer<typeof moment>>
export type TeamFigures = Readonly<z.infer<typeof teamFigures>>
export interface RunResult {
  /** Open days only, in the order in which they were played. */
  readonly days: readonly DayFigures[]
  readonly course: readonly Moment[]
  readonly teams: readonly TeamFigures[]
  readonly kiosk: { readonly paid: number; readonly longestWait: number }
}

/** Fewer than so many visits are no group: their figures are not told. */
export { SMALLEST as LEAST_GROUP } from '#ground/smallgroups/index.ts'
