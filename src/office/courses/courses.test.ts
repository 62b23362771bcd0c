import { afterAll, beforeAll, expect, test } from 'vitest'
import { eraseOwnCase, PERSON, readOwnData } from '#office/counselling/index.ts'
import { aFirstTalk } from '../counselling/testing/a-counselling.ts'
import { exampleOffers } from './example-list.ts'
import { readOffers, writeOffers } from './offer-file.ts'
import { findOffers, offersFor } from './find-offers.ts'
import { importOffers } from './import-offers.ts'
import { tellOwnCourse } from './own-data.ts'
import { readCourseOf, saveCourse } from './record.ts'
import { aCourseRoom, type ACourseRoom } from './testing/a-course.ts'

let it: ACourseRoom
const today = Temporal.PlainDate.from('2026-11-23')
beforeAll(async () => {
  it = await aCourseRoom()
  tellOwnCourse(it.courses)
})
afterAll(() => it.database.drop())

const list = (text: string) => importOffers(it.courses, it.member, { bytes: Buffer.from(text) })
const example = () => writeOffers(exampleOffers(today))

test('person and counsellor report the course; who said it last stands with it, and two do not overwrite each other', async () => {
  const { caseId } = await aFirstTalk(it.room)
  const of = { case: caseId }
  expect(await readCourseOf(it.courses, PERSON, of)).toMatchObject({
    ok: true,
    version: 0,
    next: { step: 'clarify' },
  })
  const typed = { standing: 'entitled', entitledFrom: '01.03.2026', provider: 'VHS Musterstadt' }
  expect(await saveCourse(it.courses, PERSON, { ...of, version: 0, typed })).toEqual({ ok: true, version: 1 })
  expect(await saveCourse(it.courses, it.member, { ...of, version: 0, typed })).toMatchObject({
    refusal: 'changed-meanwhile',
  })
  const seen = await readCourseOf(it.courses, it.member, of)
  expect(seen).toMatchObject({
    by: 'person',
    on: '2026-11-23',
    next: { step: 'register' },
    course: { provider: 'VHS Musterstadt' },
  })
  if (seen.ok) expect(String(seen.next.due)).toBe('2027-03-01')
})

test('a wrong field saves nothing; no case, a case worker and an ended counselling are refused', async () => {
  const { caseId } = await aFirstTalk(it.room)
  const of = { case: caseId, version: 0 }
  expect(await saveCourse(it.courses, PERSON, { ...of, typed: { entitledFrom: 'bald' } })).toMatchObject({
    ...{ refusal: 'course-wrong', detail: { faults: { entitledFrom: 'no-day' } } },
  })
  expect(await readCourseOf(it.courses, PERSON, of)).toMatchObject({ version: 0 })
  expect(await saveCourse(it.courses, PERSON, { case: 'none', version: 0, typed: {} })).toMatchObject({
    refusal: 'unknown-case',
  })
  const head = {
    kind: 'staff' as const,
    id: 'x',
    roles: ['head', 'admin', 'caseworker'],
    sites: 'all' as const,
  }
  expect(await saveCourse(it.courses, head, { ...of, typed: {} })).toMatchObject({ refusal: 'not-permitted' })
  expect(await readCourseOf(it.courses, head, of)).toMatchObject({ refusal: 'not-permitted' })
  expect(await importOffers(it.courses, head, { bytes: Buffer.from(example()) })).toMatchObject({
    refusal: 'not-permitted',
  })
})

test('the course is sealed, stands in the person’s own data, and goes with the case', async () => {
  const { caseId, code } = await aFirstTalk(it.room)
  const typed = { standing: 'obliged', obligedSince: '01.10.2026', absenceWhy: 'Kind krank' }
  await saveCourse(it.courses, PERSON, { case: caseId, version: 0, typed })
  const { rows } = await it.database.adminPool.query<{ all: string }>(
    `select (select string_agg(r::text || encode(r.sealed, 'escape'), '') from courses.record r)
       || (select string_agg(e::text, '') from closedbooks.entry e) as all`,
  )
  expect(rows[0]!.all).not.toMatch(/obliged|Kind krank/)
  const own = await readOwnData(it.room, PERSON, { case: caseId })
  expect(own.ok && own.sections.find(({ key }) => key === 'course')?.rows[0]).toMatchObject({
    absenceWhy: 'Kind krank',
    source: 'person',
  })
  await eraseOwnCase(it.room, PERSON, { case: caseId, code })
  const left = await it.database.adminPool.query('select 1 from courses.record where case_id = $1', [caseId])
  expect(left.rows).toEqual([])
})

test('nobody of the open rooms sees an offer or a course, not even by SQL', async () => {
  for (const table of ['record', 'offer', 'import'])
    await expect(it.database.appPool.query(`select * from courses.${table}`)).rejects.toThrow(
      'permission denied',
    )
})

test('a list comes in whole, takes the place of what its source sent before, and leaves other sources alone', async () => {
  expect(await list(example())).toMatchObject({ ok: true, offers: 14, sources: ['Bildungsbüro Musterstadt'] })
  expect(await list(example())).toMatchObject({ ok: true, offers: 14 })
  const other = writeOffers(
    exampleOffers(today)
      .slice(0, 1)
      .map((one) => ({ ...one, source: 'BAMF-NAvI' })),
  )
  expect(await list(other)).toMatchObject({ ok: true, offers: 1 })
  const { offers, lists } = await findOffers(it.courses)
  expect(offers).toHaveLength(15)
  expect(lists.map(({ source, isStale }) => [source, isStale])).toEqual([
    ...[
      ['BAMF-NAvI', false],
      ['Bildungsbüro Musterstadt', false],
    ],
  ])
  expect(readOffers(example())).toMatchObject({ faults: [], offers: exampleOffers(today) })
})

test('each fault of a list is named with line and column, and nothing of it comes in', async () => {
  const before = (await findOffers(it.courses)).offers.length
  const text = [
    'quelle;anbieter;art;stufe;ort;beginn;stand;gueltig_bis;freie_plaetze;kinderbetreuung',
    'Neu;VHS;Integrationskurs;A1;Mitte;01.12.2026;20.11.2026;31.12.2026;4;ja',
    'Neu;;Tanzkurs;Z9;Mitte;31.11.2026;20.11.2026;01.11.2026;viele;vielleicht',
    'Neu;VHS;Integrationskurs;A1;Mitte;01.12.2026;20.11.2026;31.12.2026;4;ja',
  ].join('\r\n')
  const refused = await list(text)
  expect(refused).toMatchObject({ refusal: 'list-wrong', field: 'file', detail: { of: 8 } })
  const faults = (refused as unknown as { detail: { faults: object[] } }).detail.faults
  expect(new Set(faults.map((one) => Object.values(one).join(' ')))).toEqual(
    new Set([
      ...['3 anbieter missing', '3 art word-unknown', '3 stufe word-unknown', '3 beginn no-day'],
      ...['3 gueltig_bis ended-before', '3 freie_plaetze no-number', '3 kinderbetreuung word-unknown'],
      '4 anbieter twice',
    ]),
  )
  expect(await list('anbieter;farbe\r\nVHS;rot')).toMatchObject({ refusal: 'list-wrong' })
  expect(await list('')).toMatchObject({ refusal: 'list-wrong' })
  expect((await findOffers(it.courses)).offers).toHaveLength(before)
})

test('a hundred thousand lines are refused before they are read', async () => {
  const line = 'Neu;VHS;Integrationskurs;A1;Mitte;01.12.2026;20.11.2026;31.12.2026\r\n'
  const text = `quelle;anbieter;art;stufe;ort;beginn;stand;gueltig_bis\r\n${line.repeat(100_000)}`
  expect(await list(text)).toMatchObject({ refusal: 'list-too-long', detail: { most: 5000 } })
})

test('found by level, place, childcare and start; full ones are no offer for a reminder', async () => {
  const found = async (search: Parameters<typeof findOffers>[1]) =>
    (await findOffers(it.courses, search)).offers.filter(({ source }) => source.startsWith('Bildung'))
  expect((await found({ level: 'b1' })).map(({ module }) => module)).toEqual([
    ...['Modul 5, online', 'Leben in Deutschland', 'Modul 5', 'Modul 6 mit Prüfung'],
  ])
  expect((await found({ level: 'a1', childcare: true, place: 'süd' })).map(({ module }) => module)).toEqual([
    ...['Alphabetisierung 1', 'Modul 1, Teilzeit'],
  ])
  expect(
    (await found({ from: '2027-01-01' })).every(({ startsOn }) => String(startsOn) >= '2027-01-01'),
  ).toBe(true)
  expect(await found({ place: 'Brücke Lindenplatz' })).toEqual([])
  const fitting = await offersFor(it.courses, { level: 'b1', place: 'mitte' })
  expect(fitting.map(({ module }) => module)).toEqual(['Leben in Deutschland', 'Modul 5'])
})

test('an old list says so by its date, and what has run out is not shown', async () => {
  const old = exampleOffers(today.subtract({ days: 40 })).slice(0, 3)
  await list(writeOffers(old.map((one) => ({ ...one, source: 'Alt' }))))
  const { lists, offers } = await findOffers(it.courses)
  expect(lists.find(({ source }) => source === 'Alt')).toMatchObject({ isStale: true, offers: 3 })
  expect(offers.filter(({ source }) => source === 'Alt').map(({ module }) => module)).toEqual(['Modul 2'])
})
