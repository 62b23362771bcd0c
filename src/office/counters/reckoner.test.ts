import { expect, test } from 'vitest'
import { reckon } from './reckon.ts'
import { openReckoner } from './reckoner.ts'
import { usualScenario } from './scenario.ts'
import { suggest } from './suggest.ts'

const SCENARIO = usualScenario(2026)

test('the thread answers what the function answers', async () => {
  const beside = openReckoner()
  const [answer, days] = await Promise.all([beside.reckon(SCENARIO), beside.suggest(SCENARIO)])
  expect(answer).toEqual(reckon(SCENARIO))
  expect(days).toEqual(suggest(SCENARIO))
})

test('a question that cannot be answered fails alone, the next is answered', async () => {
  const beside = openReckoner()
  const broken = { ...SCENARIO, days: null as never }
  await expect(beside.reckon(broken)).rejects.toThrow()
  expect(await beside.reckon(SCENARIO)).toEqual(reckon(SCENARIO))
})

test('whoever stands at a counter does not wait meanwhile', async () => {
  let othersServed = 0
  setImmediate(() => (othersServed += 1))
  await openReckoner().reckon(SCENARIO)
  expect(othersServed).toBe(1)
})
