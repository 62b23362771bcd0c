import type { Calibration } from '../../src/office/calling/forecast-calibration.ts'
import { changeoverOf } from '../../src/office/calling/forecast-changeover.ts'
import {
  LEAD_DAYS,
  knowledgeOf,
  type Knowledge,
  type Measured,
} from '../../src/office/calling/forecast-knowledge.ts'
import { meanOf, quantilesOf } from '../../src/office/calling/forecast-quantiles.ts'
import type { HallPicture } from '../../src/office/calling/hall-picture.ts'
import { at, OPEN_MINUTES, type Day, type Guest, type Look } from './day.ts'
import type { Setting } from './settings.ts'

/** What a database would have kept of some days, and nothing else. */
export function measuredOf(days: readonly Day[]): Measured {
  const guests = days.flatMap((day) => day.guests)
  const served = guests.filter(({ took }) => took > 0)
  const came = guests.filter(({ booked, arrived }) => booked && arrived !== null)
  const called = guests.filter(({ firstCall }) => firstCall !== null)
  const booked = guests.filter((guest) => guest.booked)
  const bucketOf = ({ lead }: Guest) => LEAD_DAYS.findIndex((end) => lead! < end)
  const lateness = came.map(({ arrived, visit }) => arrived! - minuteOf(visit.dueAt!))
  const walkIns = guests.filter((guest) => !guest.booked && guest.arrived !== null)
  const byHour = Map.groupBy(
    walkIns,
    ({ visit, arrived }) => `${visit.team} ${8 + Math.floor(Math.max(0, arrived!) / 60)}`,
  )
  return {
    services: [...Map.groupBy(served, ({ kind }) => kind.concern)].map(([concern, all]) => ({
      ...{ concern, count: all.length },
      quantiles: quantilesOf(all.map(({ took }) => Math.round(took * 10) / 10)),
    })),
    shows: [...Map.groupBy(booked, bucketOf)].map(([bucket, all]) => ({
      ...{ bucket, booked: all.length, missed: all.filter(({ arrived }) => arrived === null).length },
    })),
    lateness: lateness.length > 0 ? { count: lateness.length, quantiles: quantilesOf(lateness) } : null,
    changeover: mean(days.flatMap((day) => changeoverIn(day) ?? [])),
    calls: { called: called.length, missed: called.filter(({ missed }) => missed).length },
    walkIns: [...byHour].map(([key, all]) => {
      const [team, hour] = key.split(' ')
      return { team: team!, hour: Number(hour), perHour: all.length / days.length }
    }),
  }
}

function changeoverIn({ guests }: Day) {
  const called = guests.filter(({ firstCall, missed, took }) => firstCall !== null && !missed && took > 0)
  return changeoverOf(
    called.map(({ visit, desk, firstCall }) => ({ visit: visit.id, desk: desk!, called: firstCall! })),
    called.map(({ visit, arrived, served, ended }) => ({
      ...{ id: visit.id, arrived: arrived!, served },
      ended: ended ?? 1e9,
    })),
  )
}

function mean(all: readonly { count: number; notes: number; walk: number }[]) {
  const count = all.reduce((sum, it) => sum + it.count, 0)
  const over = (of: (it: (typeof all)[number]) => number) =>
    all.reduce((sum, it) => sum + it.count * of(it), 0) / count
  return count === 0 ? null : { count, notes: over(({ notes }) => notes), walk: over(({ walk }) => walk) }
}

const minuteOf = (moment: Temporal.Instant) => (moment.epochMilliseconds - at(0).epochMilliseconds) / 60_000

export interface Knows {
  readonly measured: Measured
  readonly planned: (concern: string) => number
  readonly calibration: Calibration
  /** Planted fault: changes what the forecast is told. */
  readonly spoil?: (knowledge: Knowledge) => Knowledge
}

/** The picture of the hall at a moment, as the office would have it. */
export function pictureOf(setting: Setting, { minute, guests, desks }: Look, knows: Knows): HallPicture {
  const usual = knowledgeOf(knows.measured, knows.planned)
  const finished = Map.groupBy(
    guests.filter(({ ended, took }) => ended !== null && took > 0),
    ({ visit }) => visit.team,
  )
  const today = [...finished].map(([team, all]) => ({
    ...{ team, count: all.length, minutes: all.reduce((sum, { took }) => sum + took, 0) },
    usual: all.reduce((sum, { kind }) => sum + meanOf(usual.service(kind.concern)), 0),
  }))
  const knowledge = knowledgeOf(knows.measured, knows.planned, today, knows.calibration)
  const of = (...states: string[]) =>
    guests.filter(({ visit }) => states.includes(visit.state)).map(({ visit }) => visit)
  const seated = desks.filter(({ seat }) => seat !== null)
  const now = at(minute)
  const keep = minute - 30
  return {
    ...{
      site: 1,
      now,
      waiting: of('waiting'),
      away: [],
      atDesks: of('called', 'serving'),
      parked: of('parked'),
    },
    booked: of('booked').filter(({ origin, dueAt }) => origin === 'booked' && minuteOf(dueAt!) > keep),
    seats: seated.map(({ seat }) => seat!),
    reaches: new Map(seated.map(({ reach }) => [reach.desk.id, reach])),
    desks: desks.map(({ reach }) => reach.desk),
    minutesOf: (concern) => meanOf(knowledge.service(concern)),
    knowledge: knows.spoil?.(knowledge) ?? knowledge,
    ...{ returning: [], prepared: [] },
  }
}

export const HOURS = { opens: at(0), closes: at(OPEN_MINUTES) }
