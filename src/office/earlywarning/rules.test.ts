import { afterAll, beforeAll, expect, test } from 'vitest'
import { ruleByKey, RULES, type Rule } from '#law/risks/index.ts'
import { PERSON } from '#office/counselling/index.ts'
import {
  agreeRule,
  myWayChanges,
  proposeRule,
  readRulePage,
  readRules,
  readTypedRule,
  returnRule,
  typeRule,
  withdrawRule,
} from './index.ts'
import { currentRules } from './current-rules.ts'
import { shippedCases, type ProposeRule } from './propose-rule.ts'
import { anEarlyRoom, ok, type AnEarlyRoom } from './testing/an-early-room.ts'

let it: AnEarlyRoom
beforeAll(async () => {
  it = await anEarlyRoom()
})
afterAll(() => it.database.drop())

const TODAY = Temporal.PlainDate.from('2026-11-23')
const shipped = (key: string): Rule => ruleByKey(key)!
const change = (key: string, content: Partial<Rule>, more: Partial<ProposeRule> = {}) =>
  proposeRule(it.early, it.lead, {
    ...{ rule: key, content: { ...shipped(key), ...content }, cases: shippedCases(key), isOn: true },
    ...{ inMyWay: false, why: 'Nach der neuen Dienstanweisung', effectiveFrom: TODAY, ...more },
  })
const page = async (rule: string) => ok(readRulePage(it.early, it.member, { rule }))
const newest = async (rule: string) => (await page(rule)).history[0]!

test('A change counts only after another member agreed, from its day, and stands in the history with who and why', async () => {
  const key = 'eat_not_collected'
  const day = TODAY.add({ days: 10 })
  await ok(change(key, { titleDe: 'Karte liegt bereit' }, { effectiveFrom: day }))
  expect((await page(key)).current.rule.titleDe).toBe(shipped(key).titleDe)
  expect(await change(key, { titleDe: 'Noch anders' })).toMatchObject({ refusal: 'already-proposed' })
  const { id: revision } = await newest(key)
  expect(await agreeRule(it.early, it.lead, { revision })).toMatchObject({ refusal: 'own-revision' })
  expect(await agreeRule(it.early, PERSON, { revision })).toMatchObject({ refusal: 'not-permitted' })
  await ok(agreeRule(it.early, it.member, { revision }))
  expect(await agreeRule(it.early, it.member, { revision })).toMatchObject({ refusal: 'already-decided' })
  expect((await page(key)).current.number).toBe(0)
  expect(await newest(key)).toMatchObject({
    state: 'coming',
    author: it.lead.id,
    why: 'Nach der neuen Dienstanweisung',
  })
  it.clock.set('2026-12-03T10:00:00+01:00')
  expect((await page(key)).current).toMatchObject({ number: 1, rule: { titleDe: 'Karte liegt bereit' } })
  it.clock.set('2026-11-23T10:00:00+01:00')
})

test('Agreed late it counts from the day of the agreement', async () => {
  const key = 'passport_lost'
  await ok(change(key, { note: 'neu' }))
  it.clock.set('2026-11-25T10:00:00+01:00')
  await ok(agreeRule(it.early, it.member, { revision: (await newest(key)).id }))
  expect(String((await newest(key)).holdsFrom)).toBe('2026-11-25')
  it.clock.set('2026-11-23T10:00:00+01:00')
})

test('The database refuses the author as the second member, and a revision that is rewritten', async () => {
  const key = 'duldung_expiring'
  await ok(change(key, { note: 'neu' }))
  const { id } = await newest(key)
  const say = (sql: string) => it.database.closedPool.query(sql, [id])
  await expect(
    say(
      `update earlywarning.rule_revision set agreed_by = author, agreed_at = written_at, agreed_on = effective_from where id = $1`,
    ),
  ).rejects.toThrow('agreed_by_another')
  await expect(say(`update earlywarning.rule_revision set why = 'anders' where id = $1`)).rejects.toThrow(
    'does not change',
  )
  await expect(say(`delete from earlywarning.rule_revision where id = $1`)).rejects.toThrow(
    'permission denied',
  )
})

test('A rule whose cases fail is not kept, and it is said which and how', async () => {
  const key = 'title_expiring'
  const rule = shipped(key)
  const [first, ...rest] = rule.reckonings[0]!.thresholds
  const reckonings = [{ ...rule.reckonings[0]!, thresholds: [{ ...first!, value: 200 }, ...rest] }]
  const told = await change(key, { reckonings })
  expect(told).toMatchObject({ refusal: 'cases-fail', field: 'cases' })
  const failing = (
    told as unknown as { detail: { failing: { case: string; expected: string; found: string }[] } }
  ).detail.failing
  expect(failing).toContainEqual(
    expect.objectContaining({ case: '181 Tage', expected: 'silent', found: 'info' }),
  )
  expect((await page(key)).history).toEqual([])
})

test('What belongs into the browser of the person stays there: by the code and by the database', async () => {
  const browser = RULES.filter(({ runs }) => runs === 'browser').map(({ key }) => key)
  expect(browser).toHaveLength(10)
  for (const key of browser) {
    expect(await change(key, { runs: 'both', automation: 'hint' })).toMatchObject({ refusal: 'rule-wrong' })
    const content = JSON.stringify({ ...shipped(key), runs: 'both', automation: 'hint' })
    const put = it.database.closedPool.query(
      `insert into earlywarning.rule_revision (id, rule, number, content, cases, is_on, in_my_way, why, author, written_at, effective_from)
       values (gen_random_uuid(), $1, 99, $2::jsonb, '[]', true, true, 'Versuch', $3, now(), '2026-11-23')`,
      [key, content, it.lead.id],
    )
    await expect(put, key).rejects.toThrow('browser_only_by_name')
  }
  const { set } = await currentRules(it.early, it.early.ground.db, TODAY)
  expect(set.rules.length).toBeGreaterThan(60)
  expect(set.rules.filter(({ key }) => browser.includes(key))).toEqual([])
})

test('Only what is marked for it reaches the public self-check', async () => {
  const titles = async () =>
    new Map((await myWayChanges(it.early, TODAY)).changed.map(({ key, titleDe }) => [key, titleDe]))
  const publish = async (key: string, titleDe: string, inMyWay: boolean) => {
    await ok(change(key, { titleDe }, { inMyWay }))
    await ok(agreeRule(it.early, it.member, { revision: (await newest(key)).id }))
  }
  await publish('debts_selfreported', 'Schulden sind lösbar', true)
  await publish('job_lost', 'Stelle verloren?', false)
  expect((await titles()).get('debts_selfreported')).toBe('Schulden sind lösbar')
  expect((await titles()).has('job_lost')).toBe(false)
})

test('The way back is a change like any other; a proposal is taken back without a trace in the rules', async () => {
  const key = 'contact_lost'
  await ok(change(key, { note: 'eins' }))
  await ok(agreeRule(it.early, it.member, { revision: (await newest(key)).id }))
  const back = { rule: key, number: 0, why: 'Zurück zur Fassung des Programms', effectiveFrom: TODAY }
  await ok(returnRule(it.early, it.lead, back))
  await ok(withdrawRule(it.early, it.member, { revision: (await newest(key)).id }))
  expect((await page(key)).current.rule.note).toBe('eins')
  await ok(returnRule(it.early, it.lead, back))
  await ok(agreeRule(it.early, it.member, { revision: (await newest(key)).id }))
  expect((await page(key)).current.rule.note).toBe(shipped(key).note)
  expect((await page(key)).history.map(({ state }) => state)).toEqual(['in-force', 'withdrawn', 'replaced'])
  expect(await returnRule(it.early, it.lead, back)).toMatchObject({ refusal: 'nothing-changed' })
})

test('Every rule as shipped goes through the form and comes back the same', () => {
  for (const rule of RULES) {
    const cases = shippedCases(rule.key)
    const read = readTypedRule(rule, typeRule(rule, cases))
    expect(read.faults, rule.key).toEqual([])
    const when = 'all' in rule.when || 'any' in rule.when ? rule.when : { all: [rule.when] }
    expect(read.rule).toEqual({ ...rule, when })
    expect(read.cases).toEqual(cases)
  }
})

test('What is wrong in a form is named with its field and its place', () => {
  const key = 'title_expiring'
  const typed = typeRule(shipped(key), shippedCases(key))
  const faultsOf = (more: Record<string, string>) => readTypedRule(shipped(key), { ...typed, ...more }).faults
  expect(faultsOf({ titleDe: ' ' })).toEqual([{ field: 'titleDe', why: 'empty', detail: '' }])
  expect(faultsOf({ validTo: '31.02.2027' })).toMatchObject([
    { field: 'validTo', why: 'not-a-day', detail: '31.02.2027' },
  ])
  expect(faultsOf({ 't-0-1-value': 'neunzig' })).toMatchObject([{ field: 't-0-1-value', why: 'no-number' }])
  expect(faultsOf({ 'c-0-fact': 'title.unknown' })).toMatchObject([
    { field: 'c-0-fact', why: 'unknown-fact' },
  ])
  expect(faultsOf({ 'c-0-value': 'kein-titel' })).toMatchObject([
    { field: 'c-0-value', why: 'value-does-not-fit' },
  ])
  expect(faultsOf({ 'c-1-json': '{\n "any": [\n  oops\n ]}' })).toMatchObject([
    { field: 'c-1-json', why: 'no-json', detail: '3:3' },
  ])
  expect(
    faultsOf({
      'c-1-json': '{"any":[{"missing":"title.type"},{"all":[{"fact":"title.typ","is":"=","value":1}]}]}',
    }),
  ).toMatchObject([{ field: 'c-1-json', why: 'unknown-fact', place: [2, 'any', 2, 'all', 1, 'fact'] }])
  expect(faultsOf({ cases: '[{"name":"x","on":"2026-13-01","facts":{}}]' })).toMatchObject([
    { field: 'cases', why: 'not-a-day', place: [1, 'on'] },
  ])
  expect(faultsOf({ cases: '[]' })).toMatchObject([{ field: 'cases', why: 'cases-missing' }])
})

test('The list tells validity and whether a change waits', async () => {
  const { rules } = await ok(readRules(it.early, it.member))
  expect(rules).toHaveLength(75)
  expect(rules.find(({ rule }) => rule.key === 'duldung_expiring')).toMatchObject({
    waits: true,
    standing: 'in-force',
  })
  it.clock.set('2027-06-01T10:00:00+02:00')
  const later = await ok(readRules(it.early, it.member))
  it.clock.set('2026-11-23T10:00:00+01:00')
  expect(later.rules.find(({ rule }) => rule.key === 'bluecard_salary')).toMatchObject({ standing: 'ended' })
})
