import { afterAll, beforeAll, expect, test } from 'vitest'
import { FACT_KEYS, FACTS, type FactKey } from '#law/risks/index.ts'
import { PERSON } from '#office/counselling/index.ts'
import { factsIn, readFacts, saveFacts } from './facts.ts'
import { factsOf, groupOf, GROUPS } from './groups.ts'
import { aCase, aRecord, ok, type ARecord } from './testing/a-record.ts'
import { readTypedFact, showDay, typeFact } from './typed-fact.ts'

let it: ARecord
beforeAll(async () => {
  it = await aRecord()
})
afterAll(() => it.database.drop())

test('every fact of the vocabulary is asked in one group; what belongs into the browser in none', () => {
  const asked = GROUPS.flatMap((group) => factsOf(group, 'counsellor'))
  expect(FACT_KEYS.filter((key) => FACTS[key].side === 'both' && groupOf(key) === null)).toEqual([])
  expect(new Set(asked).size).toBe(asked.length)
  expect(asked.toSorted()).toEqual(FACT_KEYS.filter((key) => FACTS[key].side === 'both').toSorted())
  expect(GROUPS.flatMap((group) => factsOf(group, 'person'))).not.toContain('appointment.firstFree')
})

test.each([
  ['31.05.2027', '2027-05-31'],
  ['00.05.2027', '2027-05-00'],
  ['05.2027', '2027-05-00'],
  ['00.00.2027', '2027-00-00'],
  ['2027', '2027-00-00'],
  ['00.00.0000', '0000-00-00'],
  ['29.2.2028', '2028-02-29'],
  ['2027-05-31', '2027-05-31'],
  ['٣١.٠٥.٢٠٢٧', '2027-05-31'],
])('a day known in part stays in part: %s', (typed, value) => {
  expect(readTypedFact('title.validUntil', typed)).toEqual({ ok: true, value })
  expect(readTypedFact('title.validUntil', showDay(value))).toEqual({ ok: true, value })
})

test.each([
  ['title.validUntil', '31.02.2027', 'no-such-day'],
  ['title.validUntil', '29.02.2027', 'no-such-day'],
  ['title.validUntil', '15.00.2027', 'no-such-day'],
  ['title.validUntil', '01.01.1492', 'no-such-day'],
  ['title.validUntil', '31.5.27', 'year-short'],
  ['title.validUntil', 'bald', 'no-day'],
  ['title.validUntil', '1.2.3.4', 'no-day'],
  ['employment.weeklyHours', '99', 'out-of-range'],
  ['employment.weeklyHours', '-3', 'no-number'],
  ['employment.weeklyHours', 'viel', 'no-number'],
  ['title.type', 'royal', 'not-an-option'],
  ['nationality', 'Syrien', 'no-country'],
  ['employment.involuntary', 'vielleicht', 'not-an-option'],
  ['absences', '01.02.2026', 'no-period'],
  ['absences', '01.02.2026 - 31.02.2026', 'no-period'],
  ['nothing.known', 'x', 'unknown-fact'],
  ['toString', 'x', 'unknown-fact'],
] as [FactKey, string, string][])('what cannot be read is named: %s %s', (key, typed, fault) => {
  expect(readTypedFact(key, typed)).toEqual({ ok: false, fault })
})

test('numbers as one writes them here, and what is shown can be typed again', () => {
  expect(readTypedFact('employment.grossYear', '45.000,50 €')).toEqual({ ok: true, value: 45000.5 })
  expect(readTypedFact('employment.grossYear', '45 000')).toEqual({ ok: true, value: 45000 })
  expect(readTypedFact('employment.weeklyHours', '38,5')).toEqual({ ok: true, value: 38.5 })
  for (const value of [38.5, true, false, 'SYR', '2027-05-00', [{ from: '2026-03-01', to: '2026-04-00' }]]) {
    const key =
      typeof value === 'number' ? 'employment.weeklyHours' : typeof value === 'boolean' ? 'job.offer' : null
    const asked =
      key ?? (Array.isArray(value) ? 'absences' : value === 'SYR' ? 'nationality' : 'title.validUntil')
    expect(readTypedFact(asked as FactKey, typeFact(value))).toEqual({ ok: true, value })
  }
})

const save = (
  caseId: string,
  version: number,
  typed: Record<string, string>,
  purpose = 'hints',
  by = PERSON,
) => saveFacts(it.guidance, by, { case: caseId, version, purpose, typed })

test('person and counsellor enter facts; who said it, when and what for stays with it, what stood there before too', async () => {
  const { caseId } = await aCase(it)
  await ok(save(caseId, 0, { 'title.validUntil': '00.05.2027', nationality: 'syr' }))
  await ok(save(caseId, 1, { 'title.validUntil': '31.05.2027' }, 'hints', it.member))
  const seen = await ok(readFacts(it.guidance, PERSON, { case: caseId }))
  expect(seen.version).toBe(2)
  expect(seen.facts['title.validUntil']).toEqual({
    ...{ value: '2027-05-31', source: 'counsellor', on: '2026-11-23', purpose: 'hints' },
    before: { value: '2027-05-00', source: 'person', on: '2026-11-23' },
  })
  expect(seen.facts.nationality).toMatchObject({ value: 'SYR', source: 'person' })
  await ok(save(caseId, 2, { nationality: '' }))
  const left = await ok(readFacts(it.guidance, it.member, { case: caseId }))
  expect(Object.keys(left.facts)).toEqual(['title.validUntil'])
})

test('what contradicts itself is kept as it was said, named, and asked about', async () => {
  const { caseId } = await aCase(it)
  const typed = { 'title.firstIssue': '01.06.2026', 'title.validUntil': '01.05.2026', nationality: 'SYR' }
  const saved = await ok(save(caseId, 0, typed))
  expect(saved.contradictions).toEqual([
    { facts: ['title.firstIssue', 'title.validUntil'], why: 'ended-before-it-began' },
  ])
  const seen = await ok(readFacts(it.guidance, PERSON, { case: caseId }))
  expect(seen.facts['title.validUntil']?.value).toBe('2026-05-01')
  expect(seen.contradictions).toEqual(saved.contradictions)
})

test('rules look at what was entered for them and at nothing else', async () => {
  const { caseId } = await aCase(it)
  await ok(save(caseId, 0, { nationality: 'SYR' }, 'talk'))
  await ok(save(caseId, 1, { 'title.validUntil': '2027' }, 'hints'))
  const looked = () => it.room.ground.db.transaction().execute((tx) => factsIn(it.guidance, tx, caseId))
  expect(await looked()).toEqual({ 'title.validUntil': '2027-00-00' })
  await ok(save(caseId, 2, { nationality: 'SYR' }, 'hints'))
  expect(await looked()).toEqual({ 'title.validUntil': '2027-00-00', nationality: 'SYR' })
})

test('a form with one wrong field saves nothing and names each; two who write do not overwrite each other', async () => {
  const { caseId } = await aCase(it)
  const wrong = { nationality: 'SYR', 'title.validUntil': '31.02.2027', 'marriage.separationDate': '2026' }
  expect(await save(caseId, 0, wrong)).toMatchObject({
    refusal: 'facts-wrong',
    detail: { faults: { 'title.validUntil': 'no-such-day', 'marriage.separationDate': 'unknown-fact' } },
  })
  expect(await save(caseId, 0, { nationality: 'SYR' }, 'everything')).toMatchObject({
    refusal: 'purpose-missing',
  })
  expect(await save(caseId, 0, { 'appointment.firstFree': '2026' })).toMatchObject({ refusal: 'facts-wrong' })
  await ok(save(caseId, 0, { nationality: 'SYR' }))
  expect(await save(caseId, 0, { nationality: 'TUR' })).toMatchObject({ refusal: 'changed-meanwhile' })
  expect(await save(caseId, 1, { nationality: 'SYR' })).toMatchObject({ refusal: 'nothing-changed' })
  expect(await save('no case', 0, {})).toMatchObject({ refusal: 'unknown-case' })
  const head = {
    kind: 'staff' as const,
    id: 'x',
    roles: ['head', 'admin', 'caseworker'],
    sites: 'all' as const,
  }
  expect(await save(caseId, 1, {}, 'hints', head)).toMatchObject({ refusal: 'not-permitted' })
})

test('not even which facts are known stands in the database', async () => {
  const { caseId } = await aCase(it)
  await ok(save(caseId, 0, { 'benefits.type': 'sgb2', 'duldung.since': '2025' }))
  const { rows } = await it.database.adminPool.query<{ all: string }>(
    `select (select string_agg(s::text || encode(s.sealed, 'escape'), '') from guidance.situation s)
       || (select string_agg(e::text, '') from closedbooks.entry e) as all`,
  )
  expect(rows[0]!.all).not.toMatch(/benefits|duldung|sgb2/)
})
