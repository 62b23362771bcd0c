import { afterAll, beforeAll, expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { missingBetween, ONBOARDING_MONTHS, shareOn, USUAL_STEPS } from './onboarding.ts'
import { beginOnboarding, endOnboarding } from './onboard.ts'
import { readOnboardings } from './read-onboarding.ts'
import { saveMilestone } from './save-milestone.ts'
import { missingPosts, shareOf } from './share.ts'
import { aTrainingRoom, HEAD, idOf, type Name, type TestRoom } from './testing/a-room.ts'

let house: TestRoom
beforeAll(async () => void (house = await aTrainingRoom()))
afterAll(() => house.drop())

const day = (iso: string) => Temporal.PlainDate.from(iso)
const YEAR = { from: day('2027-01-01'), to: day('2028-01-01') }
const begin = (name: Name, more: object = {}) =>
  beginOnboarding(house.room, HEAD, {
    ...{ site: 1, account: idOf(name), startsOn: '2027-01-01', months: 12, steps: USUAL_STEPS[12] },
    ...{ posts: 1, weeklyHours: 39, mentor: null, ...more },
  })

test('what is missing in a span is what the days of it add up to', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ONBOARDING_MONTHS),
      fc.integer({ min: -400, max: 800 }),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 800 }),
      (months, offset, length, early) => {
        const startsOn = day('2026-08-31')
        const whole = startsOn.add({ months })
        const ended = startsOn.add({ days: early })
        const endsOn = Temporal.PlainDate.compare(ended, whole) < 0 ? ended : whole
        const plan = { startsOn, endsOn, steps: USUAL_STEPS[months] }
        const from = startsOn.add({ days: offset })
        let sum = 0
        for (let n = 0; n < length; n += 1) {
          const it = from.add({ days: n })
          if (Temporal.PlainDate.compare(it, startsOn) >= 0) sum += 1 - shareOn(plan, it)
        }
        expect(missingBetween(plan, from, from.add({ days: length }))).toBeCloseTo(sum / length, 9)
      },
    ),
    { numRuns: 60 },
  )
})

test('who is new counts at the agreed share and is missing in the capacity of the year; who leaves is not', async () => {
  const { room } = house
  const { db } = room.ground
  await begin('anna')
  await begin('bora', { posts: 0.5 })
  const share = (on: string) => shareOf(db, { account: idOf('anna'), day: day(on) })
  expect(await share('2026-12-31')).toBe(1)
  expect(await share('2027-01-01')).toBe(0.5)
  expect(await share('2027-07-01')).toBe(0.75)
  expect(await share('2028-01-01')).toBe(1)
  const of = (posts: number) => posts * ((181 * 0.5 + 184 * 0.25) / 365)
  expect(await missingPosts(db, { site: 1, ...YEAR })).toMatchObject([
    { weeklyHours: 39, posts: expect.closeTo(of(1.5), 9), taught: 1.5 },
  ])
  await house.leave('bora')
  expect(await missingPosts(db, { site: 1, ...YEAR })).toMatchObject([
    { weeklyHours: 39, posts: expect.closeTo(of(1), 9), taught: 1 },
  ])
  expect(await missingPosts(db, { site: 2, ...YEAR })).toEqual([])
})

test('one plan at a time, with shares that fill its months; ended early the whole post counts from that day', async () => {
  const { room } = house
  expect(await begin('anna', { startsOn: '2027-12-31' })).toMatchObject({ refusal: 'is-being-taught' })
  expect(await begin('carla', { months: 6 })).toMatchObject({ refusal: 'steps-wrong', field: 'steps' })
  expect(await begin('carla', { posts: 0 })).toMatchObject({ refusal: 'posts-out-of-range' })
  expect(await begin('carla', { mentor: idOf('carla') })).toMatchObject({ refusal: 'unknown-mentor' })
  expect(await begin('carla', { startsOn: '2090-01-01' })).toMatchObject({ refusal: 'day-out-of-range' })
  const read = async () => {
    const found = await readOnboardings(room, HEAD, { site: 1 })
    return found.ok ? found.plans : []
  }
  const [plan] = await read()
  expect(plan).toMatchObject({ account: idOf('anna'), share: 1 })
  const change = { site: 1, plan: plan!.id }
  await saveMilestone(room, HEAD, { ...change, change: { do: 'done', no: 0 } })
  await saveMilestone(room, HEAD, {
    ...change,
    change: { do: 'add', title: 'Hospitation', dueOn: '2027-02-01' },
  })
  expect((await read())[0]!.milestones.filter(({ doneOn }) => doneOn)).toHaveLength(1)
  const end = { ...change, version: 1, endsOn: '2027-04-01' }
  expect(await endOnboarding(room, HEAD, { ...end, endsOn: '2028-06-01' })).toMatchObject({
    refusal: 'ends-out-of-range',
  })
  expect(await endOnboarding(room, HEAD, end)).toMatchObject({ ok: true })
  expect(await endOnboarding(room, HEAD, end)).toMatchObject({ refusal: 'changed-meanwhile' })
  const after = { account: idOf('anna'), day: day('2027-04-01') }
  expect(await shareOf(room.ground.db, after)).toBe(1)
  // before its first day it never was
  await endOnboarding(room, HEAD, { ...end, version: 2, endsOn: '2027-01-01' })
  expect(await read()).toEqual([])
})
