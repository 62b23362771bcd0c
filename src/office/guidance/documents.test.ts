import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeCase, PERSON } from '#office/counselling/index.ts'
import { addDocument, openDocument, readDocuments, removeDocument } from './documents.ts'
import { titleFrom } from './document-kind.ts'
import { aCase, aRecord, ok, photograph, type ARecord } from './testing/a-record.ts'

let it: ARecord
beforeAll(async () => {
  it = await aRecord()
})
afterAll(() => it.database.drop())

const add = (
  caseId: string,
  bytes: Uint8Array = photograph(),
  name = 'Zeugnis.jpg',
  id = it.room.ground.ids.uuid(),
) => addDocument(it.guidance, PERSON, { case: caseId, id, name, bytes })

test('a paper comes back to the bit, lies sealed, and is there once however often it is sent', async () => {
  const { caseId } = await aCase(it)
  const id = it.room.ground.ids.uuid()
  await ok(add(caseId, photograph(), 'C:\\fotos\\Zeugnis_B1.jpg', id))
  await ok(add(caseId, photograph(), 'Zeugnis_B1.jpg', id))
  const { documents } = await ok(readDocuments(it.guidance, it.member, { case: caseId }))
  expect(documents).toMatchObject([{ id, title: 'Zeugnis B1', kind: 'jpeg', scan: 'clean', byPerson: true }])
  const opened = await ok(openDocument(it.guidance, it.member, { case: caseId, document: id }))
  expect(Buffer.compare(opened.bytes, photograph())).toBe(0)
  const { rows } = await it.database.adminPool.query<{ content: Buffer }>(
    'select content from guidance.document',
  )
  expect(rows.every(({ content }) => !content.includes('JFIF'))).toBe(true)
})

test('what it is its bytes say: a program, half a photograph, nothing, too much are refused by name', async () => {
  const { caseId } = await aCase(it)
  const refusal = async (bytes: Uint8Array) => ((await add(caseId, bytes)) as { refusal?: string }).refusal
  expect(await refusal(Buffer.alloc(0))).toBe('file-missing')
  expect(await refusal(Buffer.from('MZ\u0090\u0000 a program called Zeugnis.jpg'))).toBe('file-kind')
  expect(await refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))).toBe(
    'file-kind',
  )
  expect(await refusal(photograph().subarray(0, 30))).toBe('file-cut')
  expect(await refusal(Buffer.concat([photograph(), Buffer.alloc(10 * 1024 * 1024)]))).toBe('file-too-big')
  it.verdict = 'infected'
  expect(await refusal(photograph())).toBe('infected')
  it.verdict = 'not-scanned'
  await ok(add(caseId))
  it.verdict = 'clean'
  const { documents } = await ok(readDocuments(it.guidance, PERSON, { case: caseId }))
  expect(documents).toMatchObject([{ scan: 'not-scanned' }])
})

test('no case opens the paper of another, and the person deletes at any time, also after the end', async () => {
  const mine = await aCase(it)
  const other = await aCase(it)
  const { document } = await ok(add(mine.caseId))
  const unknown = { refusal: 'unknown-document' }
  expect(await openDocument(it.guidance, PERSON, { case: other.caseId, document })).toMatchObject(unknown)
  expect(await removeDocument(it.guidance, PERSON, { case: other.caseId, document })).toMatchObject(unknown)
  expect(await openDocument(it.guidance, PERSON, { case: mine.caseId, document: 'x' })).toMatchObject(unknown)
  await ok(closeCase(it.room, it.member, { case: mine.caseId, outcome: 'partly' }))
  expect(await add(mine.caseId)).toMatchObject({ refusal: 'case-closed' })
  await ok(removeDocument(it.guidance, PERSON, { case: mine.caseId, document }))
  expect(await openDocument(it.guidance, PERSON, { case: mine.caseId, document })).toMatchObject(unknown)
})

test('names that turn directions or name paths are names again', () => {
  expect(titleFrom('../../etc/passwd')).toBe('passwd')
  expect(titleFrom('Rechnung\u202Egnp.exe')).toBe('Rechnunggnp')
  expect(titleFrom('...')).toBe('Dokument')
})
