import { z } from 'zod'
import type { OfficeSetting, Spread } from './engine/setting.ts'

/** A setting as it comes back from the database: kept by an earlier version perhaps, or by hand. */

const count = z.number().int().min(0)
const share = z.number().min(0).max(1)
const minutes = z.number().min(0).max(100_000)
const weekday = z.number().int().min(1).max(7)
const clock = z.string().regex(/^\d{2}:\d{2}(?::\d{2})?$/u)
const day = z.iso.date()
const keys = z.array(z.string().max(120)).max(500)

const spread: z.ZodType<Spread> = z.discriminatedUnion('of', [
  z.object({ of: z.literal('fixed'), value: z.number() }),
  z.object({ of: z.literal('exponential'), mean: z.number() }),
  z.object({ of: z.literal('lognormal'), mean: z.number().min(0), cv: z.number().min(0) }),
  z.object({ of: z.literal('normal'), mean: z.number(), sd: z.number().min(0) }),
  z.object({ of: z.literal('quantiles'), values: z.array(z.number()).min(1).max(1000) }),
])

const plan = z.object({
  lanes: z
    .array(
      z.object({
        ...{ id: count, team: z.string(), name: z.string(), skills: keys },
        ...{ stepFree: z.boolean(), active: z.boolean() },
      }),
    )
    .max(500),
  series: z
    .array(
      z.object({
        ...{ id: z.string(), team: z.string(), lanes: z.array(count).nullable(), weekdays: z.array(weekday) },
        ...{ everyWeeks: count, validFrom: day, validTo: day.nullable(), opens: clock, closes: clock },
        stepMinutes: minutes,
      }),
    )
    .max(2000),
  exceptions: z
    .array(
      z.object({
        ...{ id: z.string(), team: z.string().nullable(), lane: count.nullable().optional(), day },
        ...{ opens: clock.nullable(), closes: clock.nullable(), reason: z.string() },
      }),
    )
    .max(5000),
  closures: z
    .array(
      z.object({
        ...{ id: z.string(), team: z.string().nullable(), firstDay: day, lastDay: day, reason: z.string() },
      }),
    )
    .max(2000),
  durations: z.record(z.string(), minutes),
  quotas: z
    .array(
      z.object({
        ...{ id: z.string(), team: z.string().nullable(), pool: z.enum(['desk', 'coded', 'draw']) },
        ...{ share: z.number(), opensDays: count },
      }),
    )
    .max(200),
  policy: z.looseObject({ windowDays: count }),
})

const desk = z.object({
  ...{ id: count, team: z.string(), room: z.string(), teams: keys, skills: keys, languages: keys },
  presence: z.array(z.object({ weekdays: z.array(weekday), from: clock, to: clock })),
  breaks: z.array(z.object({ weekdays: z.array(weekday), from: clock, minutes })),
})

const concern = z.object({
  ...{ key: z.string(), team: z.string(), channels: keys, plannedMinutes: minutes, minutes: spread },
  feeKeys: keys,
})

const demand = z.object({
  bookings: z.array(z.object({ concern: z.string(), weekday, expected: z.number().min(0) })).max(5000),
  leadDays: spread,
  walkIns: z
    .array(z.object({ concern: z.string(), weekday, halfHours: z.array(z.number().min(0)).length(48) }))
    .max(5000),
  languages: z.array(z.object({ code: z.string(), weight: z.number().min(0) })).max(100),
  ...{ cancelShare: share, moveShare: share },
  noShow: z.array(z.object({ upToDays: z.number().nullable(), share })).max(20),
  ...{ punctuality: spread, patience: spread.nullable(), preferredShare: share, urgentShare: share },
})

const habits = z.object({
  ...{ walkSeconds: spread, notesSeconds: spread, reactionSeconds: spread },
  ...{ unheardShare: share, unheardSeconds: minutes, unheardBackShare: share, unheardBackMinutes: spread },
  ...{ admitLateShare: share, parkShare: share, parkMinutes: spread, overtimeMinutes: minutes },
})

const payment = z.object({
  ...{ payNowShare: share, kioskShare: share, kiosks: count, kioskMinutes: spread },
  ...{ cashierTeam: z.string().nullable(), cashierMinutes: spread, backShare: share, backMinutes: spread },
  grounds: z.array(z.object({ key: z.string(), share })).max(50),
})

const shape = z.object({
  site: count,
  teams: z.array(z.object({ key: z.string(), name: z.string(), letter: z.string() })).max(60),
  plan,
  desks: z.array(desk).max(500),
  // the rules of the queue have their own bounds, kept by their own module
  rules: z.looseObject({ walkInDueMinutes: minutes, keepMinutes: minutes, walkInTeams: keys }),
  concerns: z.array(concern).max(1000),
  ...{ demand, habits, payment },
  policy: z.object({ windowDays: count.nullable(), overbookShare: share }),
  sources: z
    .array(z.object({ field: z.string(), from: z.enum(['measured', 'catalogue', 'assumed']), n: count }))
    .max(5000),
})

/** Null: this is no setting this version can play. */
export function readSetting(kept: unknown): OfficeSetting | null {
  const read = shape.safeParse(kept)
  return read.success ? (read.data as unknown as OfficeSetting) : null
}
