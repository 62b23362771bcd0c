import { expect, test } from 'vitest'
import { pullAll } from './levers.ts'
import { originsAfter } from './origins.ts'
import { usualScenario, type Scenario } from './scenario.ts'

const measured = { from: 'measured', n: 400, low: 11, high: 13 } as const
const scenario: Scenario = { ...usualScenario(2026), origins: { service: measured, walkIns: measured } }

test('a measured figure stays one until somebody types over it', () => {
  expect(originsAfter(scenario, scenario)).toEqual(scenario.origins)
  const after = { ...scenario, service: { mean: 10, cv: 0.8 } }
  expect(originsAfter(scenario, after)).toEqual({ service: { from: 'typed' }, walkIns: measured })
})

test('what came out of a table says so', () => {
  const days = scenario.days.map((day) => ({ ...day, walkIns: day.walkIns.map((value) => value * 2) }))
  expect(originsAfter(scenario, { ...scenario, days }, ['walkIns'])).toMatchObject({
    walkIns: { from: 'imported' },
  })
})

test('a lever that changes a figure leaves none that was measured', () => {
  const pulled = pullAll(scenario, [{ kind: 'arrivals', factor: 1.2 }])
  expect(pulled.ok && pulled.scenario.origins).toEqual({
    service: measured,
    walkIns: { from: 'typed' },
    booked: { from: 'typed' },
  })
})

test('a shorter window leaves the interval of its forecast', () => {
  const leads = [
    { from: 0, to: 7, n: 400, missed: 20 },
    { from: 8, to: 60, n: 400, missed: 80 },
  ]
  const base = {
    ...scenario,
    noShow: { share: 0.125, leads },
    origins: { noShow: { from: 'measured', n: 800 } as const },
  }
  const pulled = pullAll(base, [{ kind: 'window', weeks: 1 }])
  if (!pulled.ok) throw new Error(pulled.refusal)
  expect(pulled.scenario.origins.noShow).toMatchObject({ from: 'measured', n: 400 })
  expect(pulled.scenario.origins.noShow!.low).toBeLessThan(0.05)
})
