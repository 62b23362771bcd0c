import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { readBack } from '#ground/pdf/testing/read-back.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { rollUp } from '../observation/index.ts'
import { pastDays } from '../observation/testing/past-days.ts'
import { evaluationOf, evaluationPermissions, markOf, withdrawEvaluation } from '../evaluations/index.ts'
import * as review from './index.ts'
import { HEAD, openReviewRoom } from './testing/open-review-room.ts'

let database: FreshDatabase
let it: Awaited<ReturnType<typeof openReviewRoom>>
beforeAll(async () => {
  database = await freshDatabase()
  it = await openReviewRoom(database.appPool)
})
afterAll(() => database.drop())

const SITE = { site: 1 }
const FRAME = {
  ...{ changeDay: '2025-07-01', baselineFrom: '2024-01', baselineTo: '2025-01' },
  ...{ afterFrom: '2025-10', afterTo: '2026-10' },
}
const sure = async <T extends { readonly ok: boolean }>(
  work: Promise<T>,
): Promise<Extract<T, { ok: true }>> => {
  const done = await work
  expect(done).toMatchObject({ ok: true })
  return done as Extract<T, { ok: true }>
}
const seen = async (kpi: string) => (await sure(review.readKpi(it.room, HEAD, { ...SITE, kpi }))).view
const twelve = (value: number) => Array.from({ length: 12 }, (_, n) => value + (n % 3) / 100)

test('a target counts when it was registered before the year after began', async () => {
  const aim = { ...SITE, kpi: 'reachability', value: 0.8, why: 'Beschluss' }
  it.clock.set(Temporal.Instant.from('2025-06-01T09:00:00Z'))
  await sure(review.setTarget(it.room, HEAD, aim))
  it.clock.set(Temporal.Instant.from('2026-11-24T09:00:00Z'))
  await it.months('reachability', '2024-01', twelve(0.6))
  await it.months('reachability', '2025-10', twelve(0.82))
  await sure(review.setFrame(it.room, HEAD, { ...SITE, ...FRAME }))
  // moved afterwards to where the result is: the earlier one stays the one that counts
  await sure(review.setTarget(it.room, HEAD, { ...aim, value: 0.5, why: 'nachträglich' }))
  expect((await seen('reachability')).judged).toMatchObject({
    ...{ verdict: 'better', target: { value: 0.8, isBefore: true, isMet: true } },
    comparison: { method: 'paired', isWholeYear: true, gaps: [] },
  })
  await sure(review.setTarget(it.room, HEAD, { ...aim, kpi: 'turnaround', value: 30 }))
  expect((await seen('turnaround')).judged.target).toMatchObject({ isBefore: false, isMet: null })
})

test('a value is corrected as a further version, taken back, and asked twice is done once', async () => {
  const value = { ...SITE, kpi: 'cases-in', period: '2026-05', value: 120, n: null, source: 'Statistik' }
  await sure(review.typeValue(it.room, HEAD, { ...value, key: 'a' }))
  await sure(review.typeValue(it.room, HEAD, { ...value, key: 'a' }))
  await sure(review.typeValue(it.room, HEAD, { ...value, value: 130 }))
  expect((await seen('cases-in')).judged.values).toMatchObject([{ value: 130, version: 2, origin: 'typed' }])
  await sure(review.takeBackValue(it.room, HEAD, { ...SITE, kpi: 'cases-in', period: '2026-05' }))
  expect((await seen('cases-in')).judged.values).toEqual([])
  const versions = await sure(
    review.readVersions(it.room, HEAD, { ...SITE, kpi: 'cases-in', period: '2026-05' }),
  )
  expect(versions.versions.map(({ value: was }) => was)).toEqual([null, 130, 120])
  for (const period of ['2026-13', '2026-00', '0000-01'])
    expect(
      await review.readVersions(it.room, HEAD, { ...SITE, kpi: 'cases-in', period }),
      period,
    ).toMatchObject({ ok: false })
})

test('a table is taken in whole or not at all; every fault has its line; taken back whole', async () => {
  const table = (rows: string) => Buffer.from(`Kennzahl;Monat;Wert;Fälle;Quelle\n${rows}`)
  const take = (rows: string) =>
    review.importValues(it.room, HEAD, { ...SITE, bytes: table(rows), name: 'liste.csv' })
  const faulty = await take(
    'Bearbeitungsdauer;2026-01;41,5;90;FV\nErfunden;2026-01;3;9;x\nBearbeitungsdauer;2027-01;3;9;x\nBearbeitungsdauer;2026-02;40;4;x\nBearbeitungsdauer;2026-01;7;9;x\nBearbeitungsdauer;Mai;7;9;x\nBearbeitungsdauer;2026-03;viel;9;x',
  )
  expect(faulty).toMatchObject({ refusal: 'rows-faulty', detail: { faulty: 6, rows: 7 } })
  const found = (faulty as unknown as { detail: { faults: review.ValueFault[] } }).detail.faults
  expect(found.map(({ line, why }) => `${line} ${why}`)).toEqual([
    '3 unknown-kpi',
    '4 period-ahead',
    '5 too-few',
    '6 twice',
    '7 no-period',
    '8 not-a-number',
  ])
  const done = await sure(take('Bearbeitungsdauer;2026-01;41,5;90;FV\nturnaround;Februar 2026;40;95;'))
  expect((await seen('turnaround')).judged.values).toMatchObject([
    { period: '2026-01', value: 41.5, n: 90, origin: 'imported', source: 'FV' },
    { period: '2026-02', value: 40, source: 'Datei liste.csv' },
  ])
  await sure(review.takeBackImport(it.room, HEAD, { ...SITE, batch: done.batch }))
  expect((await seen('turnaround')).judged.values).toEqual([])
  const many = `Bearbeitungsdauer;2026-01;41,5;90;FV\n`.repeat(100_000)
  expect(await take(many)).toMatchObject({ ok: false, refusal: 'too-large' })
  const small = 'turnaround;1/2020;1;9;x\n'.repeat(30_000)
  expect(await take(small)).toMatchObject({ ok: false, refusal: 'too-many-rows' })
})

test('findings, shocks, hypotheses and evidence keep all their versions; who looked at an old one is told', async () => {
  const finding = {
    ...{
      title: 'Anrufe',
      kpis: ['reachability'],
      evidence: 'stieg',
      cause: 'Rezeption',
      change: 'Rufgruppe',
    },
    ...{ owner: 'Rezeption', due: '2026-12-01', checkDay: '2027-03-01', effect: null, isDone: false },
  }
  const save = (body: review.Finding, more: { id?: string; version?: number } = {}) =>
    review.saveFinding(it.room, HEAD, { ...SITE, ...more, body })
  const first = await sure(save(finding))
  await sure(save({ ...finding, isDone: true }, first))
  expect(await save(finding, first)).toMatchObject({ refusal: 'changed-meanwhile' })
  expect(await save({ ...finding, checkDay: '2026-11-01' })).toMatchObject({
    refusal: 'wrong-order',
    field: 'checkDay',
  })
  expect(await save({ ...finding, kpis: [] })).toMatchObject({ refusal: 'missing', field: 'kpis' })
  const shock = { name: 'Ukraine', from: '2022-03-04', until: null, what: 'Anträge', source: '(EU) 2022/382' }
  await sure(review.saveShock(it.room, HEAD, { ...SITE, body: shock }))
  const claim = {
    claim: 'Es klingelt weniger',
    kpi: 'reachability',
    expected: 'down' as const,
    verdict: 'rejected' as const,
  }
  expect(await review.saveHypothesis(it.room, HEAD, { ...SITE, body: { ...claim, why: '' } })).toMatchObject({
    field: 'why',
  })
  await sure(review.saveHypothesis(it.room, HEAD, { ...SITE, body: { ...claim, why: 'Es klingelt mehr' } }))
  const evidence = {
    criterion: 'waits',
    state: 'met' as const,
    words: 'Wartezeit',
    link: '/planning/review/kpi/wait-booked',
  }
  await sure(review.saveEvidence(it.room, HEAD, { ...SITE, body: evidence }))
  await sure(review.saveEvidence(it.room, HEAD, { ...SITE, body: { ...evidence, state: 'partly' } }))
  const { view } = await sure(review.readReview(it.room, HEAD, SITE))
  expect(view.evidence).toMatchObject([{ version: 2, body: { state: 'partly' } }])
  expect(view.findings).toMatchObject([{ version: 2, body: { isDone: true } }])
  const gone = await sure(review.saveShock(it.room, HEAD, { ...SITE, body: { ...shock, name: 'falsch' } }))
  await sure(review.removeEntry(it.room, HEAD, { ...SITE, id: gone.id }))
  expect((await sure(review.readReview(it.room, HEAD, SITE))).view.shocks).toHaveLength(1)
})

test('two who write what shows a criterion at the same moment write one after the other', async () => {
  const of = (criterion: string) => ({ criterion, state: 'met' as const, words: 'Leitlinie', link: '' })
  const known = async () => (await sure(review.readReview(it.room, HEAD, SITE))).view.evidence.length
  const before = await known()
  const criteria = ['guidelines', 'discretion', 'reception', 'status']
  for (const criterion of criteria)
    await Promise.all(
      [1, 2, 3, 4].map(() => sure(review.saveEvidence(it.room, HEAD, { ...SITE, body: of(criterion) }))),
    )
  expect(await known()).toBe(before + criteria.length)
})

test('a frozen review stays as it was told; each figure has its rows; paper leads to them', async () => {
  const { report } = await sure(review.freezeReview(it.room, HEAD, { ...SITE, name: 'Ein Jahr' }))
  const before = (await sure(review.readReport(it.room, HEAD, { ...SITE, report }))).report
  await sure(
    review.typeValue(it.room, HEAD, {
      ...SITE,
      kpi: 'reachability',
      period: '2025-10',
      value: 0.1,
      n: 200,
      source: 'x',
    }),
  )
  const after = (await sure(review.readReport(it.room, HEAD, { ...SITE, report }))).report
  expect(after).toEqual(before)
  const [old, now, difference] = before.figures
  expect([old, now, difference].map((figure) => [figure?.number, figure?.kind])).toEqual([
    [1, 'before'],
    [2, 'after'],
    [3, 'difference'],
  ])
  const figure = (await sure(review.readFigure(it.room, HEAD, { ...SITE, figure: old!.id }))).figure
  expect(figure).toMatchObject({
    kpi: 'reachability',
    n: 2400,
    numerator: 1464,
    from: '2024-01',
    to: '2025-01',
  })
  expect(figure.rows.map(({ period }) => period)).toHaveLength(12)
  expect(difference!.value).toBeCloseTo(0.22)
  const paper = { ...SITE, report, officeName: 'Amt', siteName: 'Haus', address: 'https://amt.example' }
  const made = await sure(review.reviewPaper(it.room, HEAD, paper))
  const { text } = await readBack(made.bytes)
  for (const words of [
    'Telefonische Erreichbarkeit',
    '(Z1)',
    '(Z3)',
    'Ukraine',
    'verworfen',
    'Anrufe',
    'teilweise',
  ])
    expect(text).toContain(words)
  const again = await sure(review.reviewPaper(it.room, HEAD, paper))
  expect(Buffer.compare(made.bytes, again.bytes)).toBe(0)
  await expect(
    sql`update review.snapshot set name = 'anders'`.execute(it.db),
    'the application may not change what was frozen',
  ).rejects.toThrow()
})

test('consent taken back while a report is open: the next look, the paper, the figure and the public page are without it', async () => {
  await sure(review.publishKpis(it.room, HEAD, { ...SITE, kpis: ['turnaround', 'lead-time'] }))
  await it.months('lead-time', '2025-11', twelve(9))
  const { reports } = await sure(review.readReports(it.room, HEAD, SITE))
  const report = reports[0]!.id
  const { figures } = (await sure(review.readReport(it.room, HEAD, { ...SITE, report }))).report
  expect((await review.readPublic(it.room, SITE)).map(({ key }) => key)).toEqual(['lead-time'])
  await withdrawn('review.access')
  const closed = (await sure(review.readReport(it.room, HEAD, { ...SITE, report }))).report
  expect(closed).toMatchObject({ figures: [], closed: ['Telefonische Erreichbarkeit'], body: { lines: [] } })
  expect(await review.readFigure(it.room, HEAD, { ...SITE, figure: figures[0]!.id })).toMatchObject({
    refusal: 'evaluation-off',
  })
  expect(await review.readKpi(it.room, HEAD, { ...SITE, kpi: 'reachability' })).toMatchObject({
    ...{ ok: false, refusal: 'evaluation-off', evaluation: 'review.access' },
  })
  expect(await review.readPublic(it.room, SITE)).toEqual([])
  const table = await sure(review.reviewTable(it.room, HEAD, { ...SITE, kind: 'csv', officeName: 'Amt' }))
  expect(Buffer.from(table.bytes).toString()).not.toContain('Erreichbarkeit')
})

const withdrawn = (key: string) =>
  sure(
    withdrawEvaluation({ ground: { ...it.room.ground, permissions: evaluationPermissions } }, HEAD, {
      ...SITE,
      ...{ evaluations: [{ key, mark: markOf(evaluationOf(key)) }], note: 'Probe' },
    }),
  )

test('months that are over are reckoned from past days, once; a second time changes nothing', async () => {
  const own = await freshDatabase()
  try {
    const past = await pastDays(own.appPool, '2026-11-24T05:00:00Z')
    for (let n = 0; n < 20; n++) await past.visit({ day: '2026-10-06', wait: 10 + n, booked: n < 8 })
    await rollUp(past.room, 1)
    const { room } = await openReviewRoom(own.appPool, '2026-11-24T09:00:00Z')
    const typed = (kpi: string) =>
      review.typeValue(room, HEAD, {
        ...{ ...SITE, kpi, period: '2026-10', value: 0.5, n: 20, source: 'Strichliste' },
      })
    await sure(typed('within-half-hour'))
    // six can be told of these days; one of them somebody counted by hand
    expect(await sure(review.reckonValues(room, SYSTEM, SITE))).toMatchObject({ values: 5 })
    expect(await sure(review.reckonValues(room, SYSTEM, SITE))).toMatchObject({ values: 0 })
    const { view } = await sure(review.readKpi(room, HEAD, { ...SITE, kpi: 'walk-in-share' }))
    expect(view.judged.values).toMatchObject([
      { period: '2026-10', value: 0.6, numerator: 12, n: 20, origin: 'reckoned' },
    ])
    // what people typed is not written over by the house, nor the other way round; ten of twenty, after Wilson
    const kept = await sure(review.readKpi(room, HEAD, { ...SITE, kpi: 'within-half-hour' }))
    expect(kept.view.judged.values).toMatchObject([
      { value: 0.5, origin: 'typed', low: expect.closeTo(0.2993, 4), high: expect.closeTo(0.7007, 4) },
    ])
    expect(await typed('walk-in-share')).toMatchObject({ refusal: 'reckoned-already' })
  } finally {
    await own.drop()
  }
})

test('nobody but the head reads or writes it', async () => {
  const clerk = { ...HEAD, roles: ['caseworker'] } as typeof HEAD
  expect(await review.readReview(it.room, clerk, SITE)).toMatchObject({ refusal: 'not-permitted' })
  expect(await review.freezeReview(it.room, clerk, { ...SITE, name: 'x' })).toMatchObject({
    refusal: 'not-permitted',
  })
})
