import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { sql } from 'kysely'
import { closeDay } from '../../src/office/calling/close-day.ts'
import { openCalling } from '../../src/office/calling/index.ts'
import { bank } from './bank-steps.ts'
import { stocks } from './bulk-steps.ts'
import { barriers, callers } from './caller-steps.ts'
import { aroundTheDesk } from './calling-steps.ts'
import { costed } from './cost-steps.ts'
import { counselled } from './counselling-steps.ts'
import { charges } from './charging-steps.ts'
import { editsOfTheCatalogue } from './catalogue-steps.ts'
import { onTheWall } from './display-steps.ts'
import { staffActor, terminal, visitor, type Stage } from './office.ts'
import { agreedFigures } from './evaluation-steps.ts'
import { programs } from './exchange-steps.ts'
import { learned } from './course-steps.ts'
import { recorded } from './guidance-steps.ts'
import { referred } from './partner-steps.ts'
import { warnedEarly } from './early-steps.ts'
import { figures } from './figure-steps.ts'
import { furnish } from './furnish-steps.ts'
import { files } from './file-steps.ts'
import { inspections } from './inspection-steps.ts'
import { handIns } from './hand-in-steps.ts'
import { inbox } from './intake-steps.ts'
import { machines } from './kiosk-steps.ts'
import { letters } from './letter-steps.ts'
import { lists } from './list-steps.ts'
import { hardMorning } from './load-steps.ts'
import { messages } from './message-steps.ts'
import { owed, tills } from './money-steps.ts'
import { listed } from './procedure-steps.ts'
import { onPaper } from './printing-steps.ts'
import { cards, overload } from './pickup-steps.ts'
import { weighed } from './counter-steps.ts'
import { wentLive } from './stage-steps.ts'
import { played } from './simulator-steps.ts'
import { sure, type Told } from './outcome.ts'
import { receipts } from './receipt-steps.ts'
import { reported } from './report-steps.ts'
import { rotas } from './rota-steps.ts'
import { endings } from './retention-steps.ts'
import { outages } from './outage-steps.ts'
import { reviewed } from './review-steps.ts'
import { draws } from './release-steps.ts'
import { plans } from './staffing-steps.ts'
import { taught } from './training-steps.ts'
import { asked, complained } from './voice-steps.ts'
import { waiters } from './waitlist-steps.ts'

/** One act or one consulted reading. It must leave exactly `rows` rows of that name, and no other row. */
export interface Step {
  readonly act: string
  readonly do: () => Promise<unknown>
  /** 1 unless told: 0 for readings that show no person's data. */
  readonly rows?: number
}

const PERSON = {
  familyName: 'Nguyễn',
  givenNames: 'Thị Ánh',
  birth: { year: 1990, month: 5, day: 17 },
  mail: 'anh@example.org',
  phone: null,
}

/** A day of the office in which every act happens once, in an order in which it can. */
export async function* story(stage: Stage): AsyncGenerator<Step> {
  ;({ boss, clerk, front } = yield* furnish(stage))
  yield* agreedFigures(stage)
  yield* lists(stage)
  yield* booking(stage)
  yield* callers(stage, front)
  yield* receipts(stage, boss, () => codes['today']!)
  yield* arriving(stage)
  yield* handIns(
    stage,
    () => front,
    () => clerk,
  )
  yield* onPaper(stage, { front, boss, code: () => tickets['b']! })
  yield* atTheDesk(stage)
  yield* programs(stage, boss, () => visits['today']!)
  yield* files(stage, { boss, clerk })
  yield* letters(stage, { boss, clerk })
  yield* inbox(stage, { boss, clerk, front })
  yield* stocks(stage)
  yield* inspections(stage, { boss, clerk })
  yield* endings(stage, { boss, clerk })
  yield* outages(stage, front)
  yield* onTheWall(stage, boss)
  yield* editsOfTheCatalogue(stage, boss)
  yield* waiters(stage, boss, front)
  yield* draws(stage, boss)
  yield* messages(stage)
  yield* cards(stage, front)
  yield* overload(stage, front)
  yield* charges(stage, clerk, () => visits['today']!)
  yield* machines(stage, clerk)
  yield* bank(stage, clerk)
  yield* owed(stage, clerk)
  yield* tills(stage, clerk)
  yield* plans(stage, boss)
  yield* costed(stage, boss)
  yield* listed(stage, boss)
  yield* taught(stage, boss, clerk)
  yield* weighed(stage, boss)
  yield* wentLive(stage, boss)
  yield* played(stage, boss)
  yield* reviewed(stage, boss)
  yield* rotas(stage, boss)
  const talk = yield* counselled(stage)
  yield* recorded(stage, talk)
  yield* learned(stage, talk)
  yield* referred(stage, talk)
  yield* warnedEarly(stage, talk)
  yield* reported(stage, talk)
  yield* theEnd(stage)
  yield* figures(stage)
  yield* barriers(stage, front)
  yield* hardMorning(stage, { boss, clerk })
  yield* asked(stage, boss)
  yield* complained(stage, boss)
}

let boss: Actor = SYSTEM
let clerk: Actor & { kind: 'staff' } = staffActor('nobody yet', [])
let front: Actor = SYSTEM

const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Berlin').toInstant()
const codes: Record<string, string> = {}

async function* booking({ office, clock }: Stage): AsyncGenerator<Step> {
  const { appointments } = office
  const wish = { site: 1, concerns: ['study_extend'], language: 'de' }
  const keep = async (name: string, wall: string) =>
    (codes[name] = (await sure(appointments.hold(visitor, { ...wish, start: at(wall) }))).code)
  // Each visitor of today by another name, so that a name finds one person.
  const settle = (name: string) =>
    sure(
      appointments.book(visitor, {
        ...PERSON,
        familyName: NAMES[name] ?? PERSON.familyName,
        code: codes[name]!,
      }),
    )
  yield { act: 'appointments.hold', do: () => keep('first', '2026-11-24T08:00') }
  yield {
    act: 'appointments.extend',
    do: () => sure(appointments.extend(visitor, { code: codes['first']! })),
  }
  yield { act: 'appointments.book', do: () => settle('first') }
  yield { act: 'appointments.find', do: () => sure(appointments.find(visitor, codes['first']!)) }
  yield {
    act: 'appointments.move',
    do: () => sure(appointments.move(visitor, { code: codes['first']!, start: at('2026-11-24T09:00') })),
  }
  yield {
    act: 'appointments.cancel',
    do: () => sure(appointments.cancel(visitor, { code: codes['first']! })),
  }
  yield {
    act: 'appointments.edit-capacity',
    do: () =>
      sure(
        appointments.editCapacity(boss, {
          site: 1,
          change: { kind: 'duration', concern: 'blue_card', minutes: 30 },
        }),
      ),
  }
  for (const [name, wall] of [
    ['today', '2026-11-23T09:00'],
    ['named', '2026-11-23T09:15'],
    ['late', '2026-11-23T08:30'],
    ['missed', '2026-11-23T08:45'],
  ] as const) {
    await keep(name, wall)
    await settle(name)
  }
  await keep('forgotten', '2026-11-25T08:00')
  yield {
    act: 'appointments.expire',
    do: async () => {
      clock.advance({ minutes: 21 })
      return appointments.expire()
    },
  }
}

/** Family names of the visitors that are not called Nguyễn. */
const NAMES: Readonly<Record<string, string>> = { named: 'Öztürk', late: 'O', missed: 'Al-Ḥasan' }
const visits: Record<string, string> = {}
const tickets: Record<string, string> = {}

async function* arriving({ office, clock }: Stage): AsyncGenerator<Step> {
  const { reception } = office
  const walkIn = { site: 1, concerns: ['short_info'], language: 'de' }
  yield { act: 'reception.day-list', do: () => sure(reception.dayList(front, { site: 1 })) }
  yield {
    act: 'reception.check-in',
    do: async () =>
      (visits['today'] = (await sure(reception.checkIn(terminal, { code: codes['today']!, site: 1 }))).visit),
  }
  const named = { site: 1, name: 'Öztürk', birth: PERSON.birth }
  yield { act: 'reception.find-arrivals', do: () => sure(reception.findArrivals(front, named)) }
  yield { act: 'reception.check-in-by-name', do: () => sure(reception.checkInByName(terminal, named)) }
  clock.set('2026-11-23T08:20:00Z')
  yield {
    act: 'reception.mark-missed',
    do: () => sure(reception.markMissed(front, { site: 1, visit: visitOf('missed') })),
  }
  yield {
    act: 'reception.admit-late',
    do: () => sure(reception.admitLate(front, { site: 1, visit: visitOf('late'), why: 'Bus' })),
  }
  yield {
    act: 'reception.draw-ticket',
    do: async () => draw('a', await sure(reception.drawTicket(terminal, walkIn))),
  }
  for (const name of ['b', 'c', 'd', 'e', 'f'])
    draw(name, await sure(reception.drawTicket(front, { ...walkIn, why: 'Notfall' })))
  yield { act: 'reception.hall', do: () => sure(reception.hall(front, { site: 1 })) }
  yield { act: 'reception.hall', rows: 0, do: () => sure(reception.hall(front, { site: 1, names: false })) }
  yield {
    act: 'reception.set-priority',
    do: () =>
      sure(reception.setPriority(front, { site: 1, visit: visits['b']!, priority: 1, reason: 'protection' })),
  }
  yield {
    act: 'reception.transfer',
    do: () =>
      sure(reception.transfer(front, { site: 1, visit: visits['c']!, team: 'temporary', reason: 'known' })),
  }
  yield { act: 'reception.leave', do: () => sure(reception.leave(front, { site: 1, visit: visits['d']! })) }
  const aside = { code: tickets['a']!, minutes: 10 }
  yield { act: 'reception.defer', do: () => sure(reception.defer(visitor, aside)) }
  yield { act: 'reception.give-up', do: () => sure(reception.giveUp(visitor, { code: tickets['a']! })) }
}

function draw(name: string, ticket: { visit: string; code: string }): void {
  visits[name] = ticket.visit
  tickets[name] = ticket.code
}

async function* atTheDesk(stage: Stage): AsyncGenerator<Step> {
  const { office, clock } = stage
  const { calling } = office
  const desk = { site: 1, desk: 1 }
  const step = (act: string, work: () => Promise<Told>): Step => ({
    act: `calling.${act}`,
    do: () => sure(work()),
  })
  yield step('sit-down', () => calling.sitDown(clerk, desk))
  yield step('take-break', () => calling.takeBreak(clerk, desk))
  yield step('end-break', () => calling.endBreak(clerk, desk))
  yield { act: 'calling.who-sits', rows: 0, do: () => sure(calling.whoSits(clerk, { site: 1 })) }
  yield {
    act: 'calling.forecast-review',
    rows: 0,
    do: () => sure(calling.forecastReview(boss, { site: 1 })),
  }
  yield step('call-this', () =>
    calling.callThis(clerk, { ...desk, visit: visits['today']!, why: 'Akte liegt vor' }),
  )
  yield step('look-at-desk', () => calling.deskState(clerk, desk))
  clock.advance({ seconds: 10 })
  yield step('recall', () => calling.recall(clerk, desk))
  yield step('serve', () => calling.serve(clerk, desk))
  clock.advance({ minutes: 5 })
  yield step('park', () => calling.park(clerk, desk))
  yield step('unpark', () => calling.unpark(clerk, { site: 1, visit: visits['today']! }))
  yield step('call-next', () => calling.callNext(clerk, desk))
  yield step('withdraw', () => calling.withdrawCall(clerk, desk))
  await sure(calling.callNext(clerk, desk))
  yield step('finish', () => calling.finish(clerk, desk))
  await sure(calling.callThis(clerk, { ...desk, visit: visits['e']! }))
  yield step('no-show', () => calling.noShow(clerk, desk))
  await sure(calling.callThis(clerk, { ...desk, visit: visits['f']! }))
  yield step('forward', () => calling.forward(clerk, { ...desk, team: 'temporary' }))
  yield* aroundTheDesk(stage, { clerk, front, boss })
  await sure(calling.sitDown(clerk, desk))
  yield step('stand-up', () => calling.standUp(clerk, desk))
}

async function* theEnd({ office, clock, database }: Stage): AsyncGenerator<Step> {
  yield { act: 'trail.read', do: () => sure(office.trail.read(boss, { subject: null })) }
  // All but one have gone, so that closing the day is one act.
  await database.admin.query(
    `update visits.visit set state = 'left', ended_at = now(), desk = null where state in ('waiting', 'parked') and id <> $1`,
    [visits['f']],
  )
  clock.advance({ hours: 24 })
  yield { act: 'calling.close-day', do: () => closeDay(openCalling({ ground: office.ground }), 1) }
}

/** The visit behind a booking's code; looked up by the proof itself, so that no act of the office is needed. */
const known = new Map<string, string>()
function visitOf(name: string): string {
  return known.get(codes[name]!)!
}
export async function learnVisits({ office }: Stage): Promise<void> {
  const { rows } = await sql<{
    code: string
    visit: string
  }>`select a.code, a.visit from appointments.appointment a`.execute(office.ground.db)
  for (const { code, visit } of rows) known.set(code, visit)
}
