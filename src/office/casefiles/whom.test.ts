import { expect, test } from 'vitest'
import { aDocument, anAkte, fileOffice } from './testing/an-akte.ts'
import { addMark, colleagues, findWhom, listAkten } from './index.ts'

const office = fileOffice()
const nobody = { year: null, month: null, day: null }

test('whom a new Akte is for is found by family name and what is known of the birth date', async () => {
  const { room, anna, front, person } = office.it
  const ask = (familyName: string, birth: typeof nobody | { year: number; month: null; day: null }) =>
    findWhom(room, anna, { site: 1, familyName, birth })
  expect(await ask('yildiz-özdemir', nobody)).toMatchObject({ ok: true, found: [{ id: person }] })
  expect(await ask('Yildiz-Özdemir', { ...nobody, year: 1950 } as never)).toEqual({ ok: true, found: [] })
  expect(await ask('Y', nobody)).toEqual({ ok: true, found: [] })
  expect(await findWhom(room, anna, { site: 1, person: 'x' })).toEqual({ ok: true, found: [] })
  expect(await findWhom(room, front, { site: 1, person })).toMatchObject({ refusal: 'not-permitted' })
})

test('who can be named at an Akte are those whose role sees files; the reception is not told who they are', async () => {
  const { room, anna, front } = office.it
  const seen = await colleagues(room, anna, { site: 1 })
  expect(seen.ok && seen.found.map(({ name }) => name)).toEqual([
    'Kollege anna',
    'Kollege ben',
    'Kollege clara',
    'Kollege head',
  ])
  expect(await colleagues(room, front, { site: 1 })).toMatchObject({ refusal: 'not-permitted' })
  expect(await colleagues(room, anna, { site: 2 })).toMatchObject({ refusal: 'not-permitted' })
})

test('a list goes on behind the last row, also where many were opened in one moment', async () => {
  const { it } = office
  const made = new Set<string>()
  for (let n = 0; n < 5; n++) made.add((await anAkte(it, it.anna)).akte)
  const seen: string[] = []
  let [before, after]: [string | null, string | null] = [null, null]
  for (;;) {
    const page = await listAkten(it.room, it.anna, {
      site: 1,
      state: null,
      team: null,
      before,
      after,
      most: 2,
    })
    if (!page.ok || page.found.length === 0) break
    seen.push(...page.found.map(({ id }) => id))
    const last = page.found.at(-1)!
    ;[before, after] = [String(last.openedAt), last.id]
  }
  expect(seen.toSorted()).toEqual([...made].toSorted())
})

test('worked in by me: those in whose history I stand', async () => {
  const { it } = office
  const mine = await anAkte(it, it.clara, { subject: 'von Clara' })
  const touched = await anAkte(it, it.anna)
  const document = await aDocument(it, it.anna, touched.akte)
  const own = async () => {
    const asked = { site: 1, state: null, team: null, before: null, most: 50, workedIn: it.clara.id } as const
    const seen = await listAkten(it.room, it.clara, asked)
    return seen.ok && seen.found.map(({ id }) => id).toSorted()
  }
  expect(await own()).toEqual([mine.akte])
  const { rows } = await it.database.adminPool.query(
    'select v.id from casefiles.version v where v.document = $1',
    [document],
  )
  const { id: version } = rows[0] as { id: string }
  const place = { page: 1, x: 0.1, y: 0.1, w: 0.1, h: 0.1 }
  await addMark(it.room, it.clara, { document, version, kind: 'note', words: 'gesehen', ...place })
  expect(await own()).toEqual([mine.akte, touched.akte].toSorted())
})
