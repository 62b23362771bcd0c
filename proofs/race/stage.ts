import { officeDay } from '#ground/clock/clock.ts'
import { holidayOn } from '#law/holidays/index.ts'
import { layOut, type SiteOrder } from '../support/sites.ts'
import type pg from 'pg'

/** What the race is about: one site, places of 15 minutes from 8 to 13 o'clock, 20 a lane and day. */
export const MINUTES = 15
export const CONCERN = 'study_extend'
const HOURS = ['08:00', '13:00'] as const
const A_DAY = 20

export interface Stage {
  readonly order: SiteOrder
  readonly days: readonly Temporal.PlainDate[]
  /** Starts on the grid of the rules as they are at the beginning and at the end. */
  readonly starts: readonly string[]
  readonly places: number
}

export async function setTheStage(admin: pg.Pool, full: boolean): Promise<Stage> {
  const lanes = full ? 25 : 5
  const days = officeDays(full ? 20 : 10)
  const [validFrom, validTo] = [days[0]!.toString(), days.at(-1)!.toString()]
  const order = {
    site: 1,
    lanes,
    hours: [HOURS],
    stepMinutes: MINUTES,
    validFrom,
    validTo,
    durations: { [CONCERN]: MINUTES },
  }
  await layOut(admin, order)
  const starts = days.flatMap((day) =>
    Array.from({ length: A_DAY }, (_, n) =>
      at(day, HOURS[0])
        .add({ minutes: n * MINUTES })
        .toString(),
    ),
  )
  return { order, days, starts, places: starts.length * lanes }
}

/** The next so many open days, from the day after tomorrow on. */
function officeDays(howMany: number): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = []
  for (
    let day = officeDay(Temporal.Now.instant()).add({ days: 2 });
    days.length < howMany;
    day = day.add({ days: 1 })
  ) {
    if (day.dayOfWeek <= 5 && !holidayOn(day)) days.push(day)
  }
  return days
}

export function at(day: Temporal.PlainDate, time: string): Temporal.Instant {
  return day
    .toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
}
