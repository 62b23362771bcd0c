import { expect, test } from 'vitest'
import { decisionOf, standingOf, type Decision } from './episode.ts'
import { incidentStep, loadOfSteps, reckonLoad, type HalfHourFacts } from './reckon.ts'
import { faultsOfLimits, limitsTogether, PROPOSED_LIMITS, type Limits } from './threshold.ts'

const LIMITS: Limits = {
  ...{ queueAmber: 2, queueRed: 4, waitMinutes: 30, lateAmber: 20, lateRed: 40 },
  ...{ leftAmber: 1, leftRed: 3, amberPoints: 2, redPoints: 4 },
}
type Visit = HalfHourFacts['visits'][number]
/** The half hour is minute 0 to 30; whoever is not called waits on. */
const waits = (arrived: number, more: Partial<Visit> = {}): Visit => ({
  ...{ team: 'a', origin: 'walk_in', state: 'waiting', due: null, arrived, called: null, ended: null },
  ...more,
})
const many = (count: number, visit: Visit): Visit[] => Array.from({ length: count }, () => visit)
const load = (visits: readonly Visit[]) =>
  reckonLoad({ from: 0, visits, limits: new Map([['a', LIMITS]]), incidents: [], taps: null })!

test('a queue is as long as it was on average; at the threshold it is amber, red', () => {
  expect([1, 2, 3, 4].map((count) => load(many(count, waits(0))).queue)).toEqual([0, 1, 1, 2])
  // four who came in the middle of it are two on average
  expect(load(many(4, waits(15))).queue).toBe(1)
  expect(load(many(4, waits(16))).queue).toBe(0)
})

test('too long is longer than agreed, of five or more who waited', () => {
  expect(load(many(5, waits(0))).waits).toBe(0)
  expect(load(many(5, waits(-1))).waits).toBe(2)
  expect(load(many(4, waits(-1))).waits).toBe(0)
  // one of five is twenty in a hundred, two are forty
  expect([1, 2].map((late) => load([...many(late, waits(-1)), ...many(5 - late, waits(0))]).waits)).toEqual([
    1, 2,
  ])
})

test('whoever is booked and comes early waits from the appointment on', () => {
  const early = waits(0, { origin: 'booked', due: 25 })
  expect(load(many(4, early)).queue).toBe(0)
  expect(load(many(4, { ...early, origin: 'walk_in' })).queue).toBe(2)
})

test('who goes without being called counts in the half hour in which they went', () => {
  const left = (ended: number) => load([waits(0, { state: 'left', ended })]).walkOffs
  expect([left(30), left(31)]).toEqual([1, 0])
  expect(load(many(3, waits(0, { state: 'left', ended: 10 }))).walkOffs).toBe(2)
  expect(load([waits(0, { state: 'left', called: 5, ended: 10 })]).walkOffs).toBe(0)
})

test('one quarrel is amber; two, or one thing that was worse, red', () => {
  expect([[], [0], [1], [1, 1], [2], [3]].map(incidentStep)).toEqual([0, 0, 1, 2, 2, 2])
})

test('points add up, and what was agreed is reached when it is reached', () => {
  const level = (queue: 0 | 1 | 2, waiting: 0 | 1 | 2, taps: 0 | 1 | 2 | null = null) =>
    loadOfSteps({ queue, waits: waiting, walkOffs: 0, incidents: 0, taps }, LIMITS)
  expect([level(1, 0), level(1, 1), level(2, 1), level(2, 2), level(2, 0, 2)]).toMatchObject([
    { points: 1, level: 'green' },
    ...[{ points: 2, level: 'amber' } as const, { points: 3, level: 'amber' } as const],
    ...[{ points: 4, level: 'red' } as const, { points: 4, level: 'red' } as const],
  ])
})

test('areas told together add up their queues and who left; of everything else the strictest holds', () => {
  const other = { ...PROPOSED_LIMITS, waitMinutes: 20 }
  expect(limitsTogether([LIMITS, other])).toEqual({
    ...{ queueAmber: 8, queueRed: 14, waitMinutes: 20, lateAmber: 20, lateRed: 40 },
    ...{ leftAmber: 3, leftRed: 8, amberPoints: 2, redPoints: 4 },
  })
})

test('red may begin where amber does, and not below', () => {
  expect(faultsOfLimits({ ...LIMITS, queueAmber: 4 })).toEqual([])
  expect(faultsOfLimits({ ...LIMITS, queueAmber: 5 })).toEqual([
    { field: 'queueRed', why: 'red-below-amber' },
  ])
})

test('an episode is late after the seventh day; a measure is due the day after its day, looked at on the day of the check', () => {
  const standing = (decisions: readonly Decision[], today: string) =>
    standingOf(
      { decisions, openedAt: Temporal.Instant.from('2026-11-02T22:30:00Z') },
      Temporal.PlainDate.from(today),
      'Europe/Berlin',
    )
  expect([standing([], '2026-11-09'), standing([], '2026-11-10')]).toEqual(['open', 'late'])
  const decided: Decision = {
    ...{
      nth: 1,
      kind: 'measure',
      words: 'Vertretung',
      owner: 'x',
      decidedAt: Temporal.Instant.from('2026-11-05T09:00:00Z'),
    },
    ...{ due: Temporal.PlainDate.from('2026-11-20'), checkOn: Temporal.PlainDate.from('2026-12-20') },
    ...{ doneAt: null, doneWords: null, effect: null, effectWords: null, checkedAt: null, remindedAt: null },
  }
  expect([standing([decided], '2026-11-20'), standing([decided], '2026-11-21')]).toEqual(['running', 'due'])
  const done: Decision = { ...decided, doneAt: Temporal.Instant.from('2026-11-20T09:00:00Z') }
  expect([standing([done], '2026-12-19'), standing([done], '2026-12-20')]).toEqual(['done', 'check'])
  const checked = (effect: 'better' | 'same') => standing([{ ...done, effect }], '2026-12-20')
  expect([checked('better'), checked('same')]).toEqual(['over', 'again'])
  expect(decisionOf({ decisions: [decided, done] })).toBe(done)
})
