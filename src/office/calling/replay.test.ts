import { expect, test } from 'vitest'
import { QUEUE_RULES } from './queue-order.ts'
import { compareRules, desksNeeded, replay, type ReplayDay, type ReplayVisit } from './replay.ts'

const OPENS = Temporal.Instant.from('2026-11-20T07:00:00Z')
const at = (minutes: number) => OPENS.add({ minutes })
const ms = (minutes: number) => at(minutes).epochMilliseconds

function visit(id: string, arrived: number, due: number | null, minutes = 20): ReplayVisit {
  const times = { arrivedAt: at(arrived), dueAt: due === null ? null : at(due) }
  return { id, priority: 0, team: 'temporary', busyMs: minutes * 60_000, ...times }
}
const desk = { desk: 1, opens: ms(0), closes: ms(120), teams: new Set(['temporary']) }
const order = (day: ReplayDay, walkInDueMinutes: number) =>
  replay(day, { ...QUEUE_RULES, walkInDueMinutes }).map(({ visit: { id } }) => id)

test('the same day in another order: a walk-in who counts as due sooner goes before a later appointment', () => {
  const visits = [visit('a', 0, 0), visit('walk-in', 1, null), visit('b', 10, 15), visit('c', 30, 38)]
  const day = { visits, desks: [desk] }
  expect(order(day, 60)).toEqual(['a', 'b', 'c', 'walk-in'])
  expect(order(day, 10)).toEqual(['a', 'walk-in', 'b', 'c'])
})

test('everybody is called once, also after the last call of that day, and not before arriving', () => {
  const visits = Array.from({ length: 30 }, (_, n) => visit(`v${n}`, n * 5, n % 2 ? n * 5 + 10 : null))
  const desks = [desk, { ...desk, desk: 2, opens: ms(30), closes: ms(60) }]
  const played = replay({ visits, desks }, QUEUE_RULES)
  expect(played.map((one) => one.visit.id).toSorted()).toEqual(visits.map(({ id }) => id).toSorted())
  expect(played.every((one) => one.at >= one.visit.arrivedAt.epochMilliseconds)).toBe(true)
})

test('figures speak of groups of five and more, never of fewer', () => {
  const few = { visits: [visit('a', 0, 0), visit('b', 1, null)], desks: [desk] }
  const little = compareRules(few, QUEUE_RULES, QUEUE_RULES)
  expect(little).toMatchObject({
    moved: null,
    now: { appointments: { mean: null, count: 1 }, mostPassed: null },
  })
  const visits = Array.from({ length: 12 }, (_, n) =>
    visit(`v${String(n).padStart(2, '0')}`, n, n % 2 ? n + 20 : null, 10),
  )
  const result = compareRules({ visits, desks: [desk] }, QUEUE_RULES, { ...QUEUE_RULES, walkInDueMinutes: 5 })
  expect(result.now.appointments.mean).toBeTypeOf('number')
  expect(result.then.walkIns.mean!).toBeLessThan(result.now.walkIns.mean!)
  expect(result.moved).toBeGreaterThan(0)
  expect(compareRules({ visits, desks: [desk] }, QUEUE_RULES, QUEUE_RULES).moved).toBe(0)
})

test('a day without kept calls has as many desks of a team as were busy at once', () => {
  const served = [
    { team: 'temporary', at: ms(0), busyMs: 20 * 60_000 },
    { team: 'temporary', at: ms(5), busyMs: 20 * 60_000 },
    { team: 'temporary', at: ms(20), busyMs: 20 * 60_000 },
    { team: 'permanent', at: ms(21), busyMs: 20 * 60_000 },
  ]
  expect(desksNeeded(served)).toEqual([
    { desk: 1, opens: ms(0), closes: ms(20), teams: new Set(['temporary']) },
    { desk: 2, opens: ms(5), closes: ms(5), teams: new Set(['temporary']) },
    { desk: 3, opens: ms(21), closes: ms(21), teams: new Set(['permanent']) },
  ])
})
