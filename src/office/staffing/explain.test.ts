import { fc } from '../../../testing/properties.ts'
import { expect, test } from 'vitest'
import { changesBetween } from './changes.ts'
import { explain, type Explained } from './explain.ts'
import type { PlanBody } from './plan.ts'
import { reckon } from './reckon.ts'
import { isIn, shapley } from './shapley.ts'
import { aPlan, EMPLOYEES, figure, OFFICIALS, task } from './testing/a-plan.ts'

function explained(before: PlanBody, after: PlanBody): Explained {
  const outcome = explain(before, after)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.explained
}

test('one number changed: its effect is the whole difference; printed, it is 2.33 less 2.18', () => {
  const { effects, difference, shownDifference } = explained(
    aPlan(),
    aPlan({ tasks: [task('a', 2700, 45), task('b', 900, 90)] }),
  )
  expect(effects).toMatchObject([{ what: 'task', part: 'cases', of: 'a', from: 2400, to: 2700, shown: 0.15 }])
  expect(effects[0]!.effect).toBeCloseTo(difference, 12)
  expect([difference, shownDifference]).toEqual(
    [(300 * 45) / 86_814, 0.15].map((it) => expect.closeTo(it, 12)),
  )
})

test('two numbers of one task share what they do together evenly', () => {
  const { effects } = explained(
    aPlan({ tasks: [task('a', 100, 10)] }),
    aPlan({ tasks: [task('a', 200, 30)] }),
  )
  const [minutes, cases] = effects
  // 1000 → 6000 minutes; alone: cases +1000, minutes +2000; together +2000 more, half each
  expect(minutes).toMatchObject({ part: 'minutes' })
  expect(minutes!.effect * 86_814).toBeCloseTo(3000, 6)
  expect(cases!.effect * 86_814).toBeCloseTo(2000, 6)
})

test('a year later: new cases, another convention, a task more, one less, another mix and other annual minutes', () => {
  const before = aPlan({
    groups: [EMPLOYEES],
    tasks: [task('a', 2400, 45), task('b', 900, 90), task('c', 10, 60)],
  })
  const after = aPlan({
    ...{ convention: 'bmi-1997', year: 2027, setupIn: 'case' },
    groups: [{ ...EMPLOYEES, annualMinutes: 94_000 }, OFFICIALS],
    tasks: [task('a', 2600, 45), task('b', 900, 85, { setupMinutes: 5 }), task('d', 400, 15)],
  })
  const { effects, difference } = explained(before, after)
  expect(new Set(effects.map(({ what, part }) => `${what} ${part}`))).toEqual(
    new Set([
      ...['task cases', 'task minutes', 'task setupMinutes', 'task added', 'task removed'],
      ...['convention convention', 'group mix', 'annual annualMinutes'],
    ]),
  )
  expect(effects.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(difference, 9)
  expect(difference).toBeCloseTo(reckon(after).total.posts! - reckon(before).total.posts!, 12)
})

test('a plan without a result explains nothing', () => {
  expect(explain(aPlan({ year: 2020 }), aPlan())).toMatchObject({ ok: false, refusal: 'not-reckonable' })
})

test('a group that was typed wrong before comes in with the mix', () => {
  const wrong = { ...OFFICIALS, annualMinutes: 5 }
  const { effects, difference } = explained(
    aPlan({ groups: [EMPLOYEES, wrong] }),
    aPlan({ groups: [EMPLOYEES, OFFICIALS] }),
  )
  expect(effects.map(({ part }) => part)).toEqual(['mix'])
  expect(effects[0]!.effect).toBeCloseTo(difference, 12)
})

test('the values of a game add up and do not depend on who is asked first', () => {
  const worth = (set: number) => (isIn(set, 0) ? 3 : 0) + (isIn(set, 1) && isIn(set, 2) ? 6 : 0)
  expect(shapley(3, worth)).toEqual([3, 3, 3].map((it) => expect.closeTo(it, 12)))
  expect(shapley(0, () => 7)).toEqual([])
})

const anyNumber = fc.integer({ min: 0, max: 5_000 })
const anyTask = (id: string) =>
  fc
    .record({
      cases: anyNumber,
      minutes: fc.integer({ min: 0, max: 500 }),
      includes: fc.boolean(),
      setup: fc.nat(30),
    })
    .map(({ cases, minutes, includes, setup }) =>
      task(id, cases, minutes, { includesVerteilzeit: includes, setupMinutes: setup }),
    )
const anyPlan = fc
  .record({
    tasks: fc
      .tuple(...['a', 'b', 'c', 'd', 'e'].map((id) => fc.option(anyTask(id), { nil: null })))
      .map((tasks) => tasks.filter((it) => it !== null)),
    convention: fc.constantFrom('kgst-2022' as const, 'orghandbuch' as const, 'bmi-1997' as const),
    setupIn: fc.constantFrom('case' as const, 'verteilzeit' as const),
    shares: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(5)),
    annual: fc.tuple(fc.integer({ min: 90_000, max: 99_000 }), fc.integer({ min: 90_000, max: 99_000 })),
  })
  .map(({ tasks, convention, setupIn, shares, annual }) =>
    aPlan({
      ...{ convention, setupIn, tasks: [...tasks, task('z', 100, 10)] },
      groups: [
        { ...EMPLOYEES, share: shares[0], annualMinutes: annual[0] },
        { ...OFFICIALS, share: shares[1], annualMinutes: annual[1] },
      ],
    }),
  )

test('any two plans: effects add up to the difference, backwards they turn round, shown hundredths add up exactly', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (before, after) => {
      const { effects, difference, shownDifference } = explained(before, after)
      const total = effects.reduce((sum, { effect }) => sum + effect, 0)
      expect(Math.abs(total - difference)).toBeLessThan(1e-9)
      const hundredths = effects.reduce((sum, { shown }) => sum + Math.round(shown * 100), 0)
      expect(hundredths).toBe(Math.round(shownDifference * 100))
      const back = explained(after, before).effects
      for (const { what, of, part, effect } of effects) {
        const turned = { added: 'removed', removed: 'added' }[part as string] ?? part
        const same = back.find((it) => it.what === what && it.of === of && it.part === turned)
        expect(same!.effect).toBeCloseTo(-effect, 9)
      }
    }),
    { numRuns: 60 },
  )
})

test('what differs is told field by field, whatever the order of tasks', () => {
  const before = aPlan()
  const after = aPlan({
    tasks: [task('b', 900, 90), { ...task('a', 0, 45), cases: figure(2500, { source: 'Liste 2026' }) }],
  })
  expect(changesBetween(before, { ...before, tasks: before.tasks.toReversed() })).toEqual([])
  expect(changesBetween(before, after)).toMatchObject([
    { what: 'task', of: 'a', part: 'cases', from: 2400, to: 2500 },
    { what: 'task', of: 'a', part: 'casesSource', from: 'typed · erfunden', to: 'typed · Liste 2026' },
  ])
})
