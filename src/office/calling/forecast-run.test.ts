import { fc } from '../../../testing/properties.ts'
import { describe, expect, test } from 'vitest'
import type { Visit } from '#office/visits/index.ts'
import { diceOf } from './forecast-dice.ts'
import { forecastHall } from './forecast-hall.ts'
import { knowledgeOf, NOTHING_MEASURED } from './forecast-knowledge.ts'
import { runHall, type RunPerson } from './forecast-run.ts'
import type { HallPicture } from './hall-picture.ts'
import { dueFrom, orderQueue, QUEUE_RULES } from './queue-order.ts'

const NOW = Temporal.Instant.from('2026-11-23T09:00:00Z')
const ago = (minutes: number) => NOW.subtract({ milliseconds: Math.round(minutes * 60_000) })

const aVisit = (n: number, more: Partial<Visit> = {}): Visit =>
  ({
    ...{
      id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
      priority: 0,
      dueAt: null,
      arrivedAt: ago(10 - n / 100),
    },
    ...{
      team: 'a',
      concerns: ['x'],
      state: 'waiting',
      origin: 'walk_in',
      notBefore: null,
      servedAt: null,
      calledAt: null,
    },
    ...{ language: 'de', ...more },
  }) as unknown as Visit

const aHall = (more: Partial<HallPicture>, desks = 2): HallPicture => {
  const all = Array.from({ length: desks }, (_, n) => ({ id: n + 1, team: 'a', room: '', active: true }))
  return {
    ...{
      site: 1,
      now: NOW,
      waiting: [],
      away: [],
      booked: [],
      atDesks: [],
      parked: [],
      desks: all,
      returning: [],
      prepared: [],
    },
    seats: all.map(({ id }) => ({
      site: 1,
      desk: id,
      account: '',
      since: ago(60),
      onBreak: false,
      breakUntil: null,
    })),
    reaches: new Map(all.map((desk) => [desk.id, { desk, teams: ['a'], skills: [], languages: [] }])),
    ...{ minutesOf: () => 12, knowledge: knowledgeOf(NOTHING_MEASURED, () => 12) },
    ...more,
  }
}
const GIVEN = { rules: QUEUE_RULES, hours: () => null }
const atDesk = (n: number, minutes: number) =>
  aVisit(900 + n, { state: 'serving', desk: n, servedAt: ago(minutes), calledAt: ago(minutes + 1) })
const waitIn = (hall: HallPicture, n = 1) => forecastHall(hall, GIVEN).get(aVisit(n).id)!

describe('the hall, played on', () => {
  test('one desk calls in the order of the queue, whoever waits', () => {
    const someone = fc.record({
      priority: fc.constantFrom(0, 0, 0, 1, 2),
      due: fc.option(fc.integer({ min: -90, max: 90 })),
      arrived: fc.integer({ min: 0, max: 90 }),
    })
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 15 }), (people) => {
        const visits = people.map(({ priority, due, arrived }, n) =>
          aVisit(n, { priority, dueAt: due === null ? null : ago(-due), arrivedAt: ago(arrived) }),
        )
        const persons = visits.map((visit): RunPerson => ({
          ...{ class: 0, priority: visit.priority, walkIn: visit.dueAt === null, joins: null, watched: true },
          arrived: (visit.arrivedAt!.epochMilliseconds - NOW.epochMilliseconds) / 60_000,
          due: (dueFrom(visit, QUEUE_RULES) - NOW.epochMilliseconds) / 60_000,
          // So short that nobody becomes due meanwhile.
          service: Float64Array.of(1e-9),
        }))
        const waits = runHall({
          ...{ desks: 1, free: [Float64Array.of(0)], persons, reach: Uint8Array.of(1), runs: 1 },
          changeover: Float64Array.of(0),
        }).map((runs) => runs[0]!)
        const called = visits.map(({ id }, n) => ({ id, at: waits[n]! })).sort((a, b) => a.at - b.at)
        expect(called.map(({ id }) => id)).toEqual(
          orderQueue(visits, QUEUE_RULES, NOW).map(({ visit }) => visit.id),
        )
      }),
    )
  })

  test('a desk that speaks the language calls a little earlier, as the rule has it', () => {
    const waiting = [aVisit(1, { arrivedAt: ago(10) }), aVisit(2, { arrivedAt: ago(8), language: 'ar' })]
    const atDesks = [atDesk(1, 3)]
    const hall = aHall({ waiting, atDesks }, 1)
    const speaks = new Map([[1, { ...hall.reaches.get(1)!, languages: ['ar'] }]])
    expect(waitIn(hall, 1).p50).toBeLessThan(waitIn(hall, 2).p50)
    expect(waitIn({ ...hall, reaches: speaks }, 1).p50).toBeGreaterThan(
      waitIn({ ...hall, reaches: speaks }, 2).p50,
    )
  })

  test('back from the cashier: before the others, at the desk that sent them', () => {
    const waiting = [aVisit(1), aVisit(2), aVisit(3)]
    const returning = [
      { visit: aVisit(3).id, desk: 2, account: '', heldUntil: NOW.epochMilliseconds + 600_000 },
    ]
    const hall = aHall({ waiting, returning, atDesks: [atDesk(1, 3), atDesk(2, 3)] })
    expect(waitIn(hall, 3).p50).toBeLessThan(waitIn({ ...hall, returning: [] }, 3).p50)
  })

  test('a desk is free: at once', () => expect(waitIn(aHall({ waiting: [aVisit(1)] })).p90).toBeLessThan(1.5))

  test('the same picture gives the same wait', () => {
    const hall = aHall({ waiting: [aVisit(1), aVisit(2)], atDesks: [atDesk(1, 3), atDesk(2, 9)] })
    expect(waitIn(hall)).toEqual(waitIn(hall))
  })

  test('more before, longer; more desks, shorter', () => {
    const atDesks = [atDesk(1, 3), atDesk(2, 3)]
    const some = (many: number) => Array.from({ length: many }, (_, n) => aVisit(n + 1))
    const last = (many: number) => waitIn(aHall({ waiting: some(many), atDesks }), many).p50
    expect(last(8)).toBeGreaterThan(last(3) + 15)
    expect(waitIn(aHall({ waiting: some(8), atDesks }, 4), 8).p50).toBeLessThan(last(8) - 15)
  })

  test('booked visitors still to come lengthen it; those who would be later do not', () => {
    const waiting = [1, 2, 3, 4].map((n) => aVisit(n))
    const atDesks = [atDesk(1, 3), atDesk(2, 3)]
    const due = (minutes: number) =>
      [51, 52, 53].map((n) =>
        aVisit(n, { state: 'booked', origin: 'booked', arrivedAt: null, dueAt: ago(-minutes) }),
      )
    const without = waitIn(aHall({ waiting, atDesks }), 4).mean
    expect(waitIn(aHall({ waiting, atDesks, booked: due(5) }), 4).mean).toBeGreaterThan(without + 8)
    expect(waitIn(aHall({ waiting, atDesks, booked: due(170) }), 4).mean).toBeCloseTo(without, 1)
  })

  test('a desk whose skills do not fit does not help', () => {
    const waiting = [1, 2, 3].map((n) => aVisit(n))
    const atDesks = [atDesk(1, 3)]
    const skilled = (skills: string[]) => {
      const hall = aHall({ waiting, atDesks })
      const second = hall.reaches.get(2)!
      return { ...hall, reaches: new Map([...hall.reaches, [2, { ...second, skills }]]) }
    }
    expect(waitIn(skilled(['y']), 3).p50).toBeGreaterThan(waitIn(skilled(['x']), 3).p50 + 10)
  })

  test('a break with a told end lasts until then; nobody there: nothing can be said', () => {
    const hall = aHall({ waiting: [aVisit(1)] }, 1)
    const seat = { ...hall.seats[0]!, onBreak: true, breakUntil: NOW.add({ minutes: 25 }) }
    expect(waitIn({ ...hall, seats: [seat] })).toMatchObject({
      p50: 25,
      played: { p10: 25, p50: 25, p90: 25 },
    })
    expect(waitIn(aHall({ waiting: [aVisit(1, { team: 'b' })] })).p50).toBe(Infinity)
  })

  test('whoever asked to come later is not called before, and then has the old place', () => {
    const waiting = [2, 3, 4, 5, 6].map((n) => aVisit(n))
    const away = [aVisit(1, { notBefore: NOW.add({ minutes: 15 }) })]
    const hall = aHall({ waiting, away, atDesks: [atDesk(1, 3), atDesk(2, 3)] })
    expect(waitIn(hall, 1).p10).toBeGreaterThanOrEqual(15)
    expect(waitIn(hall, 1).p50).toBeLessThan(waitIn(hall, 6).p50)
  })

  test('one service that lasts exponentially: near what theory says (staffing vectors, delay-ql-12-4-10)', () => {
    // 12 before, 4 desks, 10 minutes each, no changeover: Erlang(13), mean 32.5, p50 31.67, p90 44.45.
    const runs = 20_000
    const dice = (n: number) => diceOf(`vector ${n}`, runs).map((share) => -10 * Math.log(1 - share))
    const persons = Array.from({ length: 13 }, (_, n): RunPerson => ({
      ...{ class: 0, priority: 0, walkIn: true, joins: null, arrived: n, due: 1000 + n },
      ...{ service: dice(n), watched: n === 12 },
    }))
    const free = Array.from({ length: 4 }, (_, n) => dice(100 + n))
    const [waits] = runHall({
      desks: 4,
      free,
      persons,
      reach: Uint8Array.of(1, 1, 1, 1),
      changeover: Float64Array.of(0),
      runs,
    })
    const sorted = waits!.toSorted()
    expect(waits!.reduce((sum, one) => sum + one, 0) / runs).toBeCloseTo(32.5, 0)
    expect(Math.abs(sorted[runs / 2]! - 31.67)).toBeLessThan(0.6)
    expect(Math.abs(sorted[runs * 0.9]! - 44.454)).toBeLessThan(0.8)
  })
})
