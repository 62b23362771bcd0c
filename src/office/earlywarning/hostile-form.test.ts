import { expect, test } from 'vitest'
import { ruleByKey } from '#law/risks/index.ts'
import { shippedCases } from './propose-rule.ts'
import { readRule, typeRule } from './typed-rule.ts'

const rule = ruleByKey('title_expiring')!
const typed = typeRule(rule, shippedCases(rule.key))
const faultsOf = (more: Record<string, string>) => readRule(rule, { ...typed, ...more }).faults

test('brackets in brackets without end are named at their field, whether they close or not', () => {
  for (const cases of [
    '['.repeat(60_000),
    `${'['.repeat(60_000)}${']'.repeat(60_000)}`,
    '{"a":'.repeat(30_000),
  ])
    expect(faultsOf({ cases })).toMatchObject([{ field: 'cases', why: 'too-deep' }])
  const json = `${'{"not":'.repeat(900)}true${'}'.repeat(900)}`
  expect(faultsOf({ 'c-1-json': json })).toMatchObject([{ field: 'c-1-json', why: 'too-deep' }])
})

test('brackets inside of a text are text', () => {
  const name = `${'['.repeat(100)} \\" ${'{'.repeat(100)}`
  expect(faultsOf({ cases: JSON.stringify([{ name, on: '2026-11-23', facts: {}, level: null }]) })).toEqual(
    [],
  )
})

test('a case whose day is no day, however odd, is named', () => {
  const odd = '{"toString":1,"valueOf":1}'
  for (const [part, field] of [
    [`"on":${odd},"facts":{}`, 'on'],
    [`"on":"2026-11-23","facts":{},"level":${odd}`, 'level'],
    [`"on":"2026-11-23","facts":{},"notLooked":${odd}`, 'notLooked'],
  ])
    expect(faultsOf({ cases: `[{"name":"x",${part}}]` })).toMatchObject([
      { field: 'cases', place: [1, field] },
    ])
  expect(faultsOf({ cases: '[{"name":"x","on":"2026-11-23","facts":{"__proto__":1}}]' })).toMatchObject([
    { why: 'unknown-fact' },
  ])
})
