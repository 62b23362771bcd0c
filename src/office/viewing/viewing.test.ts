import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPages, type Pages } from '#ground/pages/index.ts'
import { aDocument, aFile, anAkte, fileOffice } from '#office/casefiles/testing/an-akte.ts'
import type { NewFile } from '#office/casefiles/index.ts'
import {
  drawAhead,
  findInDocument,
  openViewing,
  readPageImage,
  readPages,
  readPageText,
  type ViewingRoom,
} from './index.ts'

const office = fileOffice()
let pages: Pages
let room: ViewingRoom
let document: string

async function aPdfFile(...texts: string[]): Promise<NewFile> {
  const pdf = await PDFDocument.create()
  for (const text of texts) pdf.addPage([400, 500]).drawText(text, { x: 40, y: 400, size: 14 })
  const bytes = await pdf.save()
  const { ground, room } = office.it
  const kept = await ground.db.transaction().execute((tx) => room.store.put(tx, ground.ids.uuid(), bytes))
  return { role: 'original', name: 'a.pdf', mime: 'application/pdf', pages: texts.length, ...kept }
}

beforeAll(async () => {
  pages = createPages({ workers: 1 })
  room = openViewing(office.it.room, pages)
  const { akte } = await anAkte(office.it, office.it.anna, { level: 'team' })
  document = await aDocument(office.it, office.it.anna, akte, {
    files: [await aPdfFile('Mietvertrag der Wohnung', 'Die Miete beträgt 700 Euro')],
  })
})
afterAll(() => pages.close())

const looksInTrail = async (): Promise<number> => {
  const { rows } = await office.it.database.appPool.query(
    "select count(*)::int as n from trail.entry where act = 'viewing.look'",
  )
  return (rows[0] as { n: number }).n
}

describe('looking at a document', () => {
  test('gives its pages, each as picture and as words', async () => {
    const { anna } = office.it
    expect(await readPages(room, anna, { document })).toMatchObject({ ok: true, found: { pages: 2 } })
    const image = await readPageImage(room, anna, { document, page: 1, width: 300 })
    expect(image).toMatchObject({ ok: true, found: { width: 320, height: 400, mime: 'image/png' } })
    const text = await readPageText(room, anna, { document, page: 2 })
    expect(text).toMatchObject({ ok: true, found: { text: 'Die Miete beträgt 700 Euro' } })
    expect(await readPageImage(room, anna, { document, page: 3, width: 300 })).toMatchObject({
      refusal: 'problem',
      problem: { kind: 'no-such-page' },
    })
  })

  test('leafing through it is one look in the trail, an hour later it is another', async () => {
    const { ben, clock } = office.it
    const before = await looksInTrail()
    for (const page of [1, 2, 1]) await readPageImage(room, ben, { document, page, width: 300 })
    expect(await looksInTrail()).toBe(before + 1)
    clock.advance({ hours: 1 })
    await readPageImage(room, ben, { document, page: 1, width: 300 })
    expect(await looksInTrail()).toBe(before + 2)
  })

  test('who may not see it gets nothing, also when the picture is at hand', async () => {
    const { clara, front, admin } = office.it
    for (const stranger of [clara, front, admin]) {
      const image = await readPageImage(room, stranger, { document, page: 1, width: 300 })
      expect(image).toMatchObject({ ok: false })
      expect(await readPageText(room, stranger, { document, page: 1 })).toMatchObject({ ok: false })
      const hits = await findInDocument(room, stranger, { document, text: 'Miete' })
      expect(hits).toMatchObject({ ok: false })
    }
  })

  test('who loses the right loses the page at once', async () => {
    const { anna, database } = office.it
    expect(await readPageImage(room, anna, { document, page: 1, width: 300 })).toMatchObject({ ok: true })
    await database.appPool.query('update staff.account set active = false where id = $1', [anna.id])
    expect(await readPageImage(room, anna, { document, page: 1, width: 300 })).toMatchObject({
      refusal: 'unknown-file',
    })
    await database.appPool.query('update staff.account set active = true where id = $1', [anna.id])
  })

  test('finds what it says, whatever the capitals and accents', async () => {
    const hits = await findInDocument(room, office.it.anna, { document, text: 'BETRAGT  700' })
    expect(hits).toMatchObject({ ok: true, found: [{ page: 2, text: 'beträgt 700' }] })
    expect(hits.ok && hits.found[0]?.boxes).toHaveLength(2)
  })

  test('a text has no pages, a file of another document is none of this', async () => {
    const { anna } = office.it
    const { akte } = await anAkte(office.it, anna, { level: 'team' })
    const other = await aDocument(office.it, anna, akte, { files: [await aFile(office.it, 'nur Text')] })
    expect(await readPages(room, anna, { document: other })).toMatchObject({ refusal: 'no-pages' })
    const file = await readPages(room, anna, { document })
    const foreign = { document: other, file: file.ok ? file.file.id : '' }
    expect(await readPages(room, anna, foreign)).toMatchObject({ refusal: 'unknown-file' })
  })

  test('bytes that are not there any more are said to be so', async () => {
    const { anna, backend } = office.it
    const { akte } = await anAkte(office.it, anna, { level: 'team' })
    const lost = await aDocument(office.it, anna, akte, { files: [await aPdfFile('verloren')] })
    backend.bytes.clear()
    expect(await readPages(room, anna, { document: lost })).toMatchObject({
      refusal: 'no-bytes',
      why: 'missing',
    })
  })
})

test('a page drawn ahead is shown to nobody, leaves no row, and is drawn for no one who may not see it', async () => {
  const { anna, front, clara } = office.it
  const { akte } = await anAkte(office.it, anna, { level: 'team' })
  const next = await aDocument(office.it, anna, akte, { files: [await aPdfFile('Blatt')] })
  const before = await looksInTrail()
  expect(await drawAhead(room, anna, { document: next, page: 1, width: 1000 })).toEqual({ ok: true })
  expect(await looksInTrail()).toBe(before)
  for (const who of [front, clara])
    expect(await drawAhead(room, who, { document: next, page: 1, width: 1000 })).toMatchObject({ ok: false })
  expect(await drawAhead(room, anna, { document: 'x', page: 1, width: 1000 })).toMatchObject({
    refusal: 'unknown-file',
  })
})
