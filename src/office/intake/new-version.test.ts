import { afterAll, beforeAll, expect, test } from 'vitest'
import { aLetter } from '#ground/scanning/testing/papers.ts'
import { advance } from './advance.ts'
import { anInbox, sure, type Inbox } from './testing/an-inbox.ts'

let inbox: Inbox
beforeAll(async () => {
  // what a scanner finds: bad-input.test.ts
  inbox = await anInbox({ clamd: null, virus: 'elsewhere' })
})
afterAll(() => inbox.close())

async function aDocument(): Promise<{ document: string; akte: string }> {
  const item = await inbox.through({ name: 'Vertrag.pdf', bytes: await aLetter(['Fassung eins']) })
  const akte = await inbox.anAkte()
  return sure(inbox.office.intake.fileItem(inbox.anna, { item, akte }))
}

test('a new version comes in through the inbox, stands beside the earlier one, and is what is found; sent twice it is one', async () => {
  const { intake, casefiles } = inbox.office
  const { document } = await aDocument()
  const bytes = await aLetter(['Fassung zwei mit Nachtrag'])
  const version = { document, name: 'Vertrag-2.pdf', bytes, key: 'form-1234' }
  const { item } = await sure(intake.bringVersion(inbox.anna, version))
  expect(await intake.untilLookedThrough(item)).toBe(true)
  const filed = await sure(intake.fileVersion(inbox.anna, { item, document }))
  expect(await intake.bringVersion(inbox.anna, version)).toMatchObject({ item, again: true })
  expect(await intake.fileVersion(inbox.anna, { item, document })).toMatchObject({ version: filed.version })
  await advance(intake.room, item)
  const seen = await sure(casefiles.readDocument(inbox.anna, { document }))
  const { versions } = seen.found.document
  const originals = versions.map(({ number, files }) => [
    number,
    files.find(({ role }) => role === 'original')?.name,
  ])
  expect(originals.toSorted()).toEqual([
    [1, 'Vertrag.pdf'],
    [2, 'Vertrag-2.pdf'],
  ])
  const history = await sure(casefiles.readHistory(inbox.anna, { akte: filed.akte }))
  expect(history.found.entries).toContainEqual(
    expect.objectContaining({ document, action: 'version', new: '2' }),
  )
  const read = await inbox.query<{ body: string }>('select body from filesearch.page where document = $1', [
    document,
  ])
  expect(read.map(({ body }) => body).join()).toContain('Nachtrag')
  expect(await inbox.stateOf(item)).toMatchObject({ state: 'filed' })
})

test('whoever may not write there brings nothing, and no byte of it is kept', async () => {
  const { intake } = inbox.office
  const { document, akte } = await aDocument()
  const version = { document, name: 'x.pdf', bytes: await aLetter(['fremd']) }
  const before = await inbox.query('select id from intake.item')
  expect(await intake.bringVersion(inbox.front, version)).toMatchObject({ refusal: 'not-permitted' })
  await sure(inbox.office.casefiles.closeAkte(inbox.anna, { akte }))
  expect(await intake.bringVersion(inbox.anna, version)).toMatchObject({ refusal: 'akte-closed' })
  expect(await inbox.query('select id from intake.item')).toEqual(before)
})

test('what a person has to look at waits in the inbox, and the document stays as it was', async () => {
  const { intake, casefiles } = inbox.office
  const { document } = await aDocument()
  const { item } = await sure(
    intake.bringVersion(inbox.anna, { document, name: 'leer.pdf', bytes: new Uint8Array() }),
  )
  expect(await intake.untilLookedThrough(item)).toBe(false)
  await advance(intake.room, item)
  expect(await inbox.stateOf(item)).toMatchObject({ problem: 'empty' })
  const seen = await sure(casefiles.readDocument(inbox.anna, { document }))
  expect(seen.found.document.versions).toHaveLength(1)
})
