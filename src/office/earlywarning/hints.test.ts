import { afterAll, beforeAll, expect, test } from 'vitest'
import { endStep, readPlan } from '#office/guidance/index.ts'
import { eraseOwnCase, PERSON, readTally } from '#office/counselling/index.ts'
import { agreeRule, decideHint, proposeRule, readHints } from './index.ts'
import { ruleByKey, type Rule } from '#law/risks/index.ts'
import { shippedCases } from './propose-rule.ts'
import { aCase, anEarlyRoom, ENDING, PASSPORT, enter, ok, type AnEarlyRoom } from './testing/an-early-room.ts'

let it: AnEarlyRoom
beforeAll(async () => {
  it = await anEarlyRoom()
})
afterAll(() => it.database.drop())

const hintsOf = async (caseId: string) => ok(readHints(it.early, PERSON, { case: caseId }))
const hintOf = async (caseId: string, rule = 'title_expiring') =>
  (await hintsOf(caseId)).hints.find((one) => one.rule === rule)!
const tallied = async (dimension: string) => {
  const day = Temporal.PlainDate.from('2026-11-01')
  const all = await it.early.ground.db.transaction().execute((tx) => readTally(tx, day, day))
  return Object.fromEntries(
    all.filter((one) => one.dimension === dimension).map(({ value, n }) => [value, n]),
  )
}
const decide = (caseId: string, kind: string, mark: string, why = '', rule = 'title_expiring') =>
  decideHint(it.early, PERSON, { case: caseId, rule, kind, why, mark })

test('A title that ends in a month is a hint with paragraph, day, one step, one contact and the facts it rests on', async () => {
  const { caseId } = await aCase(it)
  await enter(it, caseId, ENDING)
  const hint = await hintOf(caseId)
  expect(hint).toMatchObject({ date: '2026-12-24', dateExact: true, contact: 'mbe', word: null, again: null })
  expect(hint.paragraphs).toContain('AufenthG § 81 Abs. 4')
  expect(hint.stepDe).not.toBe('')
  expect(hint.facts).toEqual(['title.type', 'title.validUntil', 'title.section'])
  expect(hint.lawState).toContain('AufenthG')
})

test('What was said for the talk alone is not looked at', async () => {
  const { caseId } = await aCase(it)
  await enter(it, caseId, ENDING, 'talk')
  expect((await hintsOf(caseId)).hints).toEqual([])
})

test('Chances stand beside risks, in the order of their days', async () => {
  const { caseId } = await aCase(it)
  await enter(it, caseId, { ...ENDING, 'stay.lawfulSince': '1.12.2021', 'passport.validUntil': '01.02.2027' })
  const { hints } = await hintsOf(caseId)
  const days = hints.flatMap(({ date }) => date ?? [])
  expect(days).toEqual([...days].sort())
  expect(new Set(hints.map(({ kind }) => kind))).toEqual(new Set(['risk', 'opportunity']))
  const [chance, risk] = [
    hints.findIndex(({ kind }) => kind === 'opportunity'),
    hints.findLastIndex(({ kind }) => kind === 'risk'),
  ]
  expect(chance).toBeLessThan(risk)
})

test('A day known in part counts from its earliest and says that it is not exact', async () => {
  const { caseId } = await aCase(it)
  await enter(it, caseId, { ...ENDING, 'title.validUntil': '00.01.2027' })
  expect(await hintOf(caseId)).toMatchObject({ date: '2027-01-01', dateExact: false })
})

test('A title that ended before it began is named, and no rule uses it', async () => {
  const { caseId } = await aCase(it)
  await enter(it, caseId, { ...ENDING, 'title.firstIssue': '1.1.2027' })
  const { hints, contradictions, notLooked } = await hintsOf(caseId)
  expect(contradictions.map(({ why }) => why)).toContain('ended-before-it-began')
  expect(hints.map(({ rule }) => rule)).not.toContain('title_expiring')
  expect(notLooked.find(({ rule }) => rule === 'title_expiring')).toMatchObject({ why: 'contradiction' })
})

test('A rule outside its validity is not looked at and said so', async () => {
  const { caseId } = await aCase(it)
  await enter(it, caseId, { 'title.type': 'blue-card', 'employment.grossYear': '20000' })
  it.clock.set('2027-01-02T10:00:00+01:00')
  const { notLooked } = await hintsOf(caseId)
  it.clock.set('2026-11-23T10:00:00+01:00')
  expect(notLooked.find(({ rule }) => rule === 'bluecard_salary')).toMatchObject({
    ...{ why: 'outside-validity', validTo: '2027-01-01' },
  })
})

test('A dismissal needs a reason, stays while the facts stay and is asked again when they change', async () => {
  const { caseId } = await aCase(it)
  await enter(it, caseId, ENDING)
  const { mark } = await hintOf(caseId)
  expect(await decide(caseId, 'dismissed', mark, ' ')).toMatchObject({ refusal: 'why-missing', field: 'why' })
  await ok(decide(caseId, 'dismissed', mark, 'Ich reise vorher aus'))
  expect((await hintOf(caseId)).word).toMatchObject({
    kind: 'dismissed',
    why: 'Ich reise vorher aus',
    by: 'person',
  })
  await enter(it, caseId, { 'benefits.type': 'none' })
  expect((await hintOf(caseId)).word?.kind).toBe('dismissed')
  await enter(it, caseId, { 'title.validUntil': '20.12.2026' })
  expect(await hintOf(caseId)).toMatchObject({ word: null, again: 'facts' })
  expect(await decide(caseId, 'accepted', mark)).toMatchObject({ refusal: 'changed-meanwhile' })
})

test('Planned it is a step in the plan, in German and the language of the person, and not twice', async () => {
  const { caseId } = await aCase(it, 'en')
  await enter(it, caseId, ENDING)
  const { mark } = await hintOf(caseId)
  await ok(decide(caseId, 'planned', mark))
  expect(await decide(caseId, 'planned', mark)).toMatchObject({ refusal: 'already-planned' })
  const { plan } = await ok(readPlan(it.guidance, PERSON, { case: caseId }))
  expect(plan.steps).toHaveLength(1)
  expect(plan.steps[0]).toMatchObject({ state: 'open', who: 'person' })
  expect(plan.steps[0]!.own).toContain('Apply before the last day')
  expect(String(plan.steps[0]!.due)).toBe('2026-12-24')
})

test('Countered is counted once: the step is done, or the risk is gone after it was accepted', async () => {
  const before = await tallied('countered')
  const one = await aCase(it)
  const two = await aCase(it)
  for (const { caseId } of [one, two]) await enter(it, caseId, ENDING)
  const { step } = await ok(decide(one.caseId, 'planned', (await hintOf(one.caseId)).mark))
  await ok(decide(two.caseId, 'accepted', (await hintOf(two.caseId)).mark))
  await ok(endStep(it.guidance, PERSON, { case: one.caseId, step: step!, state: 'done' }))
  await enter(it, two.caseId, { 'title.validUntil': '24.12.2028' })
  for (const { caseId } of [one, one, two, two]) await hintsOf(caseId)
  await Promise.all([hintsOf(one.caseId), hintsOf(two.caseId)])
  expect((await tallied('countered'))['title']).toBe((before['title'] ?? 0) + 2)
})

test('A risk that can no longer be looked at is not called countered', async () => {
  const before = await tallied('countered')
  const { caseId } = await aCase(it)
  await enter(it, caseId, ENDING)
  await ok(decide(caseId, 'accepted', (await hintOf(caseId)).mark))
  await enter(it, caseId, { 'title.validUntil': '' })
  await hintsOf(caseId)
  expect(await tallied('countered')).toEqual(before)
})

test('A rule that changed asks again; switched off it is not looked at', async () => {
  const { caseId } = await aCase(it)
  await enter(it, caseId, PASSPORT)
  await ok(
    decide(caseId, 'accepted', (await hintOf(caseId, 'passport_expiring')).mark, '', 'passport_expiring'),
  )
  const shipped = ruleByKey('passport_expiring')!
  const change = async (content: Rule, isOn: boolean) => {
    const cases = shippedCases(shipped.key)
    const today = Temporal.PlainDate.from('2026-11-23')
    const written = { rule: shipped.key, content, cases, isOn, inMyWay: true, why: 'Neue Fassung' }
    await ok(proposeRule(it.early, it.lead, { ...written, effectiveFrom: today }))
    const { id } = await waiting(shipped.key)
    await ok(agreeRule(it.early, it.member, { revision: id }))
  }
  await change({ ...shipped, titleDe: 'Ihr Pass läuft bald ab' }, true)
  expect(await hintOf(caseId, 'passport_expiring')).toMatchObject({
    again: 'rule',
    titleDe: 'Ihr Pass läuft bald ab',
  })
  await change(shipped, false)
  const { hints, notLooked } = await hintsOf(caseId)
  expect(hints.map(({ rule }) => rule)).not.toContain('passport_expiring')
  expect(notLooked.find(({ rule }) => rule === 'passport_expiring')).toMatchObject({ why: 'switched-off' })
})

const waiting = async (rule: string): Promise<{ id: string }> => {
  const found = await it.database.closedPool.query<{ id: string }>(
    `select id from earlywarning.rule_revision where rule = $1 and agreed_at is null and withdrawn_at is null`,
    [rule],
  )
  return found.rows[0]!
}

test('Erased is erased: nothing of what was decided stays', async () => {
  const { caseId, code } = await aCase(it)
  await enter(it, caseId, ENDING)
  await ok(decide(caseId, 'accepted', (await hintOf(caseId)).mark))
  await ok(eraseOwnCase(it.room, PERSON, { case: caseId, code }))
  const left = await it.database.closedPool.query(`select from earlywarning.decided where case_id = $1`, [
    caseId,
  ])
  expect(left.rowCount).toBe(0)
  expect(await readHints(it.early, PERSON, { case: caseId })).toMatchObject({ refusal: 'unknown-case' })
})
