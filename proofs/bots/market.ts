import type { Actor } from '#ground/permission/permission.ts'
import type { ManualClock } from '#ground/clock/clock.ts'
import { holidayOn } from '#law/holidays/index.ts'
import { FAIR_POLICY } from '#office/appointments/index.ts'
import type { Office } from '#office/office.ts'
import { number, type OwnDatabase } from '../support/database.ts'
import { layOut } from '../support/sites.ts'
import { Agenda } from './agenda.ts'
import type { Someone } from './booking.ts'
import { honestPeople, identities, type Honest } from './cast.ts'
import type { Measures } from './measures.ts'

export interface Size {
  readonly honest: number
  readonly addresses: number
  readonly identities: number
  readonly lanes: number
}

export interface Market {
  readonly office: Office
  readonly clock: ManualClock
  readonly agenda: Agenda
  readonly site: number
  readonly on: Measures
  /** What the trade says of its customers on the waiting list. */
  readonly lies: boolean
  readonly size: Size
  /** A number from 0 to 1, the same in every run. */
  readonly dice: () => number
  readonly honest: readonly Honest[]
  readonly bots: readonly Someone[]
  /** Places become visible. Epoch ms. */
  readonly opens: number
  readonly days: readonly Temporal.PlainDate[]
  readonly codes: string[]
  release: number | null
}

export interface Result {
  readonly places: number
  readonly bots: number
  readonly honest: number
  readonly bots_percent: number
  /** Honest people a measure turned away although there was a place for them. */
  readonly lost_percent: number
}

export const CONCERN = 'study_extend'
const MINUTES = 30
const HOUR = 3_600_000
export const staff: Actor = {
  kind: 'staff',
  id: 'proof',
  roles: ['admin', 'head', 'reception'],
  sites: 'all',
}
/** Shares set aside when the measure is on. Percent. */
const SHARES = { draw: 70, coded: 20 }
/** Every fourth honest person has a letter of the office with a code. */
export const LETTERS = 0.25

/** One office, one attack: a site of its own and people of its own, a week after the last one. */
export async function openMarket(
  database: OwnDatabase,
  stage: { readonly office: Office; readonly clock: ManualClock },
  given: {
    readonly site: number
    readonly on: Measures
    readonly size: Size
    readonly seed: number
    readonly inForce: boolean
    readonly lies: boolean
  },
): Promise<Market> {
  const { office, clock } = stage
  const { site, on, size, inForce, lies } = given
  await layOut(database.admin, {
    ...{
      site,
      lanes: size.lanes,
      hours: [
        ['08:00', '12:00'],
        ['13:00', '16:00'],
      ],
      stepMinutes: MINUTES,
    },
    durations: { [CONCERN]: MINUTES },
  })
  const start = nextMonday(clock.now()).toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '08:00' })
  clock.set(start.toInstant())
  if (inForce) await setUp(database, site, on)
  await office.appointments.reloadPlan(site)
  const dice = seeded(given.seed)
  const opens = start.epochMilliseconds + HOUR
  const market: Market = {
    ...{ office, clock, site, on, lies, size, dice, opens, codes: [], release: null },
    agenda: new Agenda(clock),
    honest: honestPeople(site, size.honest, dice),
    bots: identities(site, size, dice),
    days: workingDays(start.toPlainDate().add({ days: 8 }), 3),
  }
  await prepare(market, inForce)
  return market
}

async function setUp({ admin }: OwnDatabase, site: number, on: Measures): Promise<void> {
  const { returnMinMinutes, returnMaxMinutes, windowDays } = FAIR_POLICY
  await admin.query(
    `insert into appointments.policy (site, one_per_person, returns, return_min_minutes, return_max_minutes, window_days)
     values ($1, $2, $3, $4, $5, $6) on conflict (site) do update set one_per_person = excluded.one_per_person, returns = excluded.returns`,
    [
      site,
      on.onePerPerson,
      on.randomReturn || on.waitlist ? 'random' : 'at-once',
      returnMinMinutes,
      returnMaxMinutes,
      windowDays,
    ],
  )
  for (const [pool, share, isOn] of [
    ['draw', SHARES.draw, on.draw],
    ['coded', SHARES.coded, on.codes],
  ] as const) {
    if (isOn)
      await admin.query(
        'insert into appointments.quota (id, site, team, pool, share, opens_days) values (gen_random_uuid(), $1, null, $2, $3, 1)',
        [site, pool, share],
      )
  }
}

/** What the office does before the morning: the guard, the draw, the letters. */
async function prepare(market: Market, inForce: boolean): Promise<void> {
  const { office, on, site, opens, days } = market
  if (inForce && (on.proof || on.limits))
    must(
      await office.release.setGuard(staff, {
        ...office.release.suggestedGuard(site),
        proof: on.proof ? 'always' : 'off',
        ...(!on.limits && { livePerPerson: null, livePerReach: null, dayPerPerson: null, dayPerReach: null }),
      }),
    )
  const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)
  if (on.draw) {
    const made = await office.release.announce(staff, {
      ...{ site, name: 'Verlosung', team: 'temporary', concerns: [CONCERN] },
      ...{ firstDay: days[0]!, lastDay: days.at(-1)! },
      ...{
        entriesFrom: instant(opens),
        entriesTo: instant(opens + HOUR / 2),
        drawAt: instant(opens + HOUR / 2),
      },
    })
    market.release = must(made).release
  }
  if (on.codes) {
    const count = Math.min(500, Math.ceil(market.honest.length * LETTERS))
    for (let left = Math.ceil(market.honest.length * LETTERS); left > 0; left -= count) {
      const issued = await office.appointments.issueOfficeCodes(staff, {
        site,
        concerns: [CONCERN],
        count,
        validDays: 30,
      })
      market.codes.push(...must(issued).codes)
    }
  }
}

/** Draws what is due, frees what has run out, asks who waits: what the jobs of the house do. */
export async function tend(market: Market): Promise<void> {
  const { office, on } = market
  await office.appointments.expire()
  if (on.draw) await office.release.drawDue()
  if (on.waitlist) await office.waitlist.expireOffers()
}

export async function resultOf(database: OwnDatabase, market: Market): Promise<Result> {
  const count = (isBot: boolean) =>
    number(
      database.admin,
      `select count(*) as n from appointments.appointment a join people.person p on p.id = a.person
       where a.site = $1 and a.state = 'booked' and p.search_name ${isBot ? '' : 'not '}like 'ZZBOT%'`,
      [market.site],
    )
  const [bots, honest] = [await count(true), await count(false)]
  const lost = market.honest.filter(({ turnedAway, code }) => turnedAway !== null && code === null).length
  return {
    places: bots + honest,
    ...{ bots, honest, bots_percent: percent(bots, bots + honest) },
    lost_percent: percent(lost, market.honest.length),
  }
}

export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10

export function must<Answer extends { ok: boolean }>(answer: Answer): Extract<Answer, { ok: true }> {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer as Extract<Answer, { ok: true }>
}

function nextMonday(now: Temporal.Instant): Temporal.PlainDate {
  const day = now.toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  return day.add({ days: 8 - day.dayOfWeek })
}

function workingDays(from: Temporal.PlainDate, howMany: number): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = []
  for (let day = from; days.length < howMany; day = day.add({ days: 1 }))
    if (day.dayOfWeek <= 5 && !holidayOn(day)) days.push(day)
  return days
}

function seeded(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
}
