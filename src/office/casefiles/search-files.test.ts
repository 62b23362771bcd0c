import { expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { breakGlass, changeAkte, destroyWith, searchFiles, setText } from './index.ts'
import { asSystem } from './reader-store.ts'
import { aDocument, anAkte, fileOffice } from './testing/an-akte.ts'

const office = fileOffice()
type Who = 'anna' | 'ben' | 'clara' | 'head' | 'front' | 'admin'

const searched = (who: Who, text: string) => searchFiles(office.it.room, office.it[who], { site: 1, text })
const idsOf = async (who: Who, text: string) => {
  const seen = await searched(who, text)
  return seen.ok ? seen.found.hits.map(({ id }) => id) : seen.refusal
}

const read = (document: string, ...pages: string[]) =>
  office.it.ground.db.transaction().execute((tx) => asSystem(tx, () => setText({ tx }, { document, pages })))

test('a paper is found by the misspelt name of the person whose Akte it lies in', async () => {
  const { akte } = await anAkte(office.it, office.it.anna)
  const paper = await aDocument(office.it, office.it.anna, akte, { subject: 'Schulzeugnis' })
  await read(paper, 'Zeugnis der Mittelschule über das Schuljahr 2025')
  for (const text of ['Yildis Zeugnis', 'Jildiz Schulzeugnis', 'Ozdemir Mittelschule'])
    expect(await idsOf('ben', text), text).toContain(paper)
})

test('what the search finds is what one may see at this moment', async () => {
  const { anna, room } = office.it
  const { akte, reference } = await anAkte(office.it, anna, { subject: 'Pfirsichakte' })
  const paper = await aDocument(office.it, anna, akte, { subject: 'Pfirsichschreiben' })
  await read(paper, 'Der Pfirsichkern liegt bei.')
  const seeing = async (text: string) => {
    const all = await Promise.all(
      (['anna', 'ben', 'clara', 'head'] as const).map(
        async (who) => [who, (await idsOf(who, text)).length] as const,
      ),
    )
    return all.filter(([, hits]) => hits > 0).map(([who]) => who)
  }
  expect(await seeing('Pfirsichkern')).toEqual(['anna', 'ben', 'clara', 'head'])
  await changeAkte(room, anna, { akte, change: { level: 'team' } })
  expect(await seeing('Pfirsichkern')).toEqual(['anna', 'ben', 'head'])
  await changeAkte(room, anna, { akte, change: { level: 'need-to-know' } })
  expect(await seeing('Pfirsichkern')).toEqual(['anna'])
  expect(await seeing(reference)).toEqual(['anna'])
  // A slip must not tell either that the word exists.
  const slip = await searched('clara', 'Pfirsischakte')
  expect(slip).toMatchObject({ found: { hits: [], proposals: [], count: 0, more: null } })
  const broken = await breakGlass(room, office.it.ben, {
    site: 1,
    reference,
    reason: 'Vertretung im Notfall',
  })
  expect(broken.ok).toBe(true)
  expect(await seeing('Pfirsichakte')).toEqual(['anna', 'ben'])
  office.it.clock.advance({ hours: 24 })
  expect(await seeing('Pfirsichakte')).toEqual(['anna'])
})

test('reception and administration do not search files', async () => {
  expect(await idsOf('front', 'Yildiz')).toBe('not-permitted')
  expect(await idsOf('admin', 'Yildiz')).toBe('not-permitted')
})

test('a destroyed Akte leaves the search with every word', async () => {
  const { anna, room, ground } = office.it
  const { akte } = await anAkte(office.it, anna, { subject: 'Holunderverfahren' })
  const paper = await aDocument(office.it, anna, akte, { subject: 'Holunderschreiben' })
  await read(paper, 'Holunderblütentee')
  await ground.db.transaction().execute(async (tx) => {
    await destroyWith(
      room,
      { tx, now: ground.clock.now(), about: () => undefined, tell: () => undefined },
      SYSTEM.id,
      {
        akte,
      },
    )
  })
  expect(await idsOf('anna', 'Holunder*')).toEqual([])
  const { rows } = await office.it.database.adminPool.query<{ n: number }>(
    `select count(*)::int as n from filesearch.word where word like '%holunder%'`,
  )
  expect(rows[0]?.n).toBe(0)
})

test('the trail says that somebody searched, never what for', async () => {
  await searched('anna', 'Kirschkernkissen')
  const { rows } = await office.it.database.adminPool.query<{ line: string }>(
    `select string_agg(t::text, ' ') as line from trail.entry t where act = 'casefiles.search'`,
  )
  expect(rows[0]?.line).toMatch(/casefiles.search/)
  expect(rows[0]?.line).not.toMatch(/kirsch/i)
})
