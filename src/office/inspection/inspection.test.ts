import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPages, type Pages } from '#ground/pages/index.ts'
import { aDocument, anAkte, fileOffice } from '#office/casefiles/testing/an-akte.ts'
import {
  asSystem,
  changeDocument,
  destroyWith,
  dropDraft,
  openPrimary,
  readDocument,
  type NewFile,
} from '#office/casefiles/index.ts'
import { perform } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { huntFor } from '../../ground/pages/testing/hunt.ts'
import {
  chooseDocument,
  dropLeftovers,
  fetchBundle,
  giveInspection,
  markAreas,
  markWord,
  openInspection,
  openInspections,
  readInspection,
  readInspections,
  releaseInspection,
  returnInspection,
  submissionOf,
  submitInspection,
  unmarkArea,
  type InspectionRoom,
} from './index.ts'
import { maskedTitle, readPageList } from './inspection.ts'
import { PATIENCE } from '../../../testing/patience.ts'

const office = fileOffice()
let pages: Pages
let room: InspectionRoom

beforeAll(() => {
  pages = createPages({ workers: 1 })
  room = openInspections({
    ...{ files: office.it.room, pages },
    office: { authority: 'Stadt Musterstadt', name: 'Ausländerbehörde' },
  })
})
afterAll(() => pages.close())

async function aPdf(...texts: string[]): Promise<NewFile> {
  const pdf = await PDFDocument.create()
  for (const text of texts) pdf.addPage([400, 500]).drawText(text, { x: 40, y: 400, size: 14 })
  const bytes = await pdf.save()
  const { ground, room } = office.it
  const kept = await ground.db.transaction().execute((tx) => room.store.put(tx, ground.ids.uuid(), bytes))
  return { role: 'original', name: 'a.pdf', mime: 'application/pdf', pages: texts.length, ...kept }
}

const asked = { audience: 'party', party: 'Ayşe Yıldız-Özdemir', reason: 'Klage gegen den Bescheid' } as const

async function aCase() {
  const { anna } = office.it
  const { akte, reference } = await anAkte(office.it, anna, { level: 'team' })
  const report = await aDocument(office.it, anna, akte, {
    subject: 'Hinweis von Frau Quittenbaum',
    files: [await aPdf('Frau Quittenbaum meldet sich', 'Die Wohnung ist klein', 'Dritte Seite')],
  })
  const letter = await aDocument(office.it, anna, akte, {
    subject: 'Anhörung',
    files: [await aPdf('Bitte antworten Sie bis Montag')],
  })
  const draft = await aDocument(office.it, anna, akte, {
    ...{ subject: 'Entwurf des Bescheids', direction: 'outgoing', draft: true },
    files: [await aPdf('Noch nicht entschieden')],
  })
  const made = await openInspection(room, anna, { akte, ...asked })
  if (!made.ok) throw new Error(made.refusal)
  return { akte, reference, report, letter, draft, inspection: made.inspection }
}

const bytesOf = async (at: { akte: string; inspection: string }): Promise<Uint8Array> => {
  const fetched = await fetchBundle(room, office.it.ben, at)
  if (!fetched.ok) throw new Error(fetched.refusal)
  return fetched.bytes
}

describe('who may inspect a file', () => {
  test('gets every document of it on the list, drafts kept back with their ground', async () => {
    const { akte, inspection, draft } = await aCase()
    const seen = await readInspection(room, office.it.anna, { akte, inspection })
    expect(seen.ok && seen.found?.items.map(({ choice, ground }) => [choice, ground])).toEqual([
      ['given', null],
      ['given', null],
      ['excluded', 'draft'],
    ])
    expect(seen.ok && seen.found?.items[2]?.document).toBe(draft)
  })

  test('gets one PDF: list, bookmarks, a stamp on each page, and nothing of what was marked', async () => {
    const { anna, ben } = office.it
    const { akte, inspection, reference, report } = await aCase()
    const marked = await markWord(room, anna, {
      akte,
      inspection,
      word: 'quittenbaum',
      ground: 'third-party',
    })
    expect(marked).toMatchObject({ ok: true, marked: 1 })
    expect(await submitInspection(room, anna, { akte, inspection })).toMatchObject({ ok: true, pages: 5 })
    expect(await submitInspection(room, anna, { akte, inspection })).toMatchObject({ ok: true, pages: 5 })
    const bytes = await bytesOf({ akte, inspection })
    expect(await huntFor(bytes, 'Quittenbaum')).toEqual([])
    const texts = await pages.knownPages('pdf', bytes).texts()
    const all = texts.ok ? texts.value.map(({ text }) => text) : []
    expect(all[0]).toContain('Hinweis von Frau [geschwärzt]')
    expect(all[0]).toContain('§ 29 Abs. 2, § 30 VwVfG')
    expect(all[0]).not.toContain('Entwurf des Bescheids')
    expect(all[1]).toContain('meldet sich')
    expect(all[4]).toContain(`${reference} · Seite 5 von 5`)
    const read = await PDFDocument.load(bytes)
    expect(read.catalog.toString()).toContain('/Outlines')
    const released = await releaseInspection(room, ben, { akte, inspection, keep: true })
    expect(released).toMatchObject({ ok: true, kept: 1 })
    const kept = await readDocument(office.it.room, ben, { document: report })
    const files = kept.ok ? kept.found.document.versions[0]!.files : []
    const redacted = files.find(({ role }) => role === 'redacted')!
    expect(files.map(({ role }) => role).toSorted()).toEqual(['original', 'redacted'])
    expect(redacted.pages).toBe(3)
    const beside = await openPrimary(office.it.room, ben, { document: report, file: redacted.id })
    expect(beside.ok && (await huntFor(beside.found.content, 'Quittenbaum'))).toEqual([])
    const given = await giveInspection(room, ben, { akte, inspection, way: 'handed-over', to: 'RA Groß' })
    expect(given).toMatchObject({ ok: true })
    expect(await returnInspection(room, ben, { akte, inspection, why: 'zu spät' })).toMatchObject({
      refusal: 'wrong-state',
    })
  })

  test('who does not wait for a long file finds the result later, a refusal as well', async () => {
    const { anna } = office.it
    const { akte, inspection } = await aCase()
    const hasty = openInspections({ ...room, wait: 0 })
    expect(await submitInspection(hasty, anna, { akte, inspection })).toEqual({ ok: true, pages: null })
    expect(submissionOf(hasty, anna, { inspection })).toEqual({ ended: null })
    await expect.poll(() => submissionOf(hasty, anna, { inspection }), { timeout: PATIENCE }).toBeNull()
    const seen = await readInspection(room, anna, { akte, inspection })
    expect(seen.ok && seen.found?.inspection).toMatchObject({ state: 'submitted', pages: 5 })
    await returnInspection(room, office.it.ben, { akte, inspection, why: 'noch etwas' })
    office.it.backend.bytes.clear()
    expect(await submitInspection(hasty, anna, { akte, inspection })).toEqual({ ok: true, pages: null })
    await expect
      .poll(() => submissionOf(hasty, anna, { inspection })?.ended, { timeout: PATIENCE })
      .toMatchObject({ refusal: 'file-unreadable' })
  })

  test('gets it only after a second person has looked', async () => {
    const { anna } = office.it
    const { akte, inspection } = await aCase()
    expect(await giveInspection(room, anna, { akte, inspection, way: 'sent', to: 'X' })).toMatchObject({
      refusal: 'wrong-state',
    })
    await submitInspection(room, anna, { akte, inspection })
    expect(await releaseInspection(room, anna, { akte, inspection })).toMatchObject({
      refusal: 'second-person-needed',
    })
    const alone = office.it.database.adminPool.query(
      "update inspection.request set state = 'released', released_by = submitted_by, released_at = submitted_at where id = $1",
      [inspection],
    )
    await expect(alone).rejects.toThrow(/two_people/)
  })

  test('who does not see all of it neither puts it together nor releases it', async () => {
    const { anna, ben } = office.it
    const { akte, inspection, report } = await aCase()
    expect(await submitInspection(room, anna, { akte, inspection })).toMatchObject({ ok: true })
    const closer = { document: report, change: { level: 'need-to-know' } } as const
    expect(await changeDocument(office.it.room, anna, closer)).toMatchObject({ ok: true })
    expect(await releaseInspection(room, ben, { akte, inspection })).toMatchObject({
      refusal: 'hidden-document',
    })
    await returnInspection(room, anna, { akte, inspection, why: 'anders' })
    expect(await submitInspection(room, ben, { akte, inspection })).toMatchObject({
      refusal: 'hidden-document',
    })
  })

  test('who does not see every document of the Akte opens none: one would be missing, and nobody would know', async () => {
    const { anna, ben } = office.it
    const { akte, report } = await aCase()
    const closer = { document: report, change: { level: 'need-to-know' } } as const
    expect(await changeDocument(office.it.room, anna, closer)).toMatchObject({ ok: true })
    expect(await openInspection(room, ben, { akte, ...asked })).toMatchObject({ refusal: 'hidden-document' })
    expect(await openInspection(room, anna, { akte, ...asked })).toMatchObject({ ok: true })
  })

  test('a document destroyed or thrown away is gone from what lies ready, and from what was handed out', async () => {
    const { anna, ben, head, database } = office.it
    const objectsOf = async (id: string): Promise<string[]> => {
      const { rows } = await database.adminPool.query<{ object: string }>(
        `select object from inspection.request where id = $1 and object is not null
         union all select object from inspection.rendition where request = $1`,
        [id],
      )
      return rows.map(({ object }) => object)
    }
    const left = async (objects: readonly string[]): Promise<number> =>
      (await database.adminPool.query('select 1 from store.object where id = any($1)', [objects])).rows.length
    const destroy = (document: string) =>
      perform(office.it.ground, SYSTEM, { act: 'casefiles.register', site: 1 }, async (hand) => {
        await asSystem(hand.tx, () => destroyWith(office.it.room, hand, head.id, { document }))
        return { ok: true as const }
      })

    const ready = await aCase()
    await markWord(room, anna, { ...ready, word: 'quittenbaum', ground: 'third-party' })
    await submitInspection(room, anna, ready)
    const held = await objectsOf(ready.inspection)
    expect([held.length, await left(held)]).toEqual([2, 2])
    await destroy(ready.letter)
    expect(await fetchBundle(room, ben, ready)).toMatchObject({ refusal: 'not-ready' })
    expect(await dropLeftovers(room)).toBe(2)
    expect(await left(held)).toBe(0)
    const seen = await readInspection(room, anna, ready)
    expect(seen.ok && seen.found?.inspection).toMatchObject({ state: 'open', pages: null })
    expect(await submitInspection(room, anna, ready)).toMatchObject({ ok: true, pages: 4 })

    const given = await aCase()
    await chooseDocument(room, anna, { ...given, document: given.draft, choice: 'given' })
    await submitInspection(room, anna, given)
    await releaseInspection(room, ben, given)
    await giveInspection(room, ben, { ...given, way: 'sent', to: 'RA Groß' })
    const sent = await objectsOf(given.inspection)
    expect(await dropDraft(office.it.room, anna, { document: given.draft })).toMatchObject({ ok: true })
    expect(await dropLeftovers(room)).toBe(1)
    expect(await left(sent)).toBe(0)
    const after = await readInspection(room, anna, given)
    expect(after.ok && after.found?.inspection).toMatchObject({ state: 'given', givenTo: 'RA Groß' })
    expect(await fetchBundle(room, ben, given)).toMatchObject({ refusal: 'not-ready' })
  })

  test('what is changed after it lay ready goes back first', async () => {
    const { anna, ben } = office.it
    const { akte, inspection, letter } = await aCase()
    await submitInspection(room, anna, { akte, inspection })
    const choice = { akte, inspection, document: letter, choice: 'excluded', ground: 'not-needed' } as const
    expect(await chooseDocument(room, anna, choice)).toMatchObject({ refusal: 'wrong-state' })
    expect(await returnInspection(room, ben, { akte, inspection, why: '' })).toMatchObject({
      refusal: 'why-missing',
    })
    expect(await returnInspection(room, ben, { akte, inspection, why: 'Brief fehlt' })).toMatchObject({
      ok: true,
    })
    expect(await fetchBundle(room, ben, { akte, inspection })).toMatchObject({ refusal: 'not-ready' })
    expect(await chooseDocument(room, anna, choice)).toMatchObject({ ok: true })
    expect(await submitInspection(room, anna, { akte, inspection })).toMatchObject({ ok: true, pages: 4 })
  })

  test('some pages of a document, in their order', async () => {
    const { anna } = office.it
    const { akte, inspection, report, letter } = await aCase()
    const at = { akte, inspection, choice: 'given' } as const
    expect(await chooseDocument(room, anna, { ...at, document: report, pages: '4' })).toMatchObject({
      refusal: 'pages-wrong',
      field: 'pages',
    })
    await chooseDocument(room, anna, { ...at, document: report, pages: '3, 1' })
    const kept = { ...at, document: letter, choice: 'excluded' } as const
    expect(await chooseDocument(room, anna, { ...kept, ground: 'because' })).toMatchObject({
      refusal: 'ground-missing',
    })
    await chooseDocument(room, anna, { ...kept, ground: 'not-needed' })
    expect(await submitInspection(room, anna, { akte, inspection })).toMatchObject({ ok: true, pages: 3 })
    const texts = await pages.knownPages('pdf', await bytesOf({ akte, inspection })).texts()
    expect(texts.ok && texts.value[1]?.text).toContain('Dritte Seite')
  })

  test('a place marked by hand can be read again when the mark is taken away', async () => {
    const { anna } = office.it
    const { akte, inspection, letter } = await aCase()
    const place = { akte, inspection, document: letter, page: 1, ground: 'third-party' }
    const wrong = { ...place, areas: [{ x: 1, y: 1, width: -3, height: 4 }] }
    expect(await markAreas(room, anna, wrong)).toMatchObject({ refusal: 'area-wrong' })
    await markAreas(room, anna, { ...place, areas: [{ x: 30, y: 80, width: 300, height: 40 }] })
    const seen = await readInspection(room, anna, { akte, inspection })
    const area = seen.ok ? seen.found!.items[1]!.areas[0]!.id : ''
    expect(await unmarkArea(room, anna, { akte, inspection, area })).toMatchObject({ ok: true })
    expect(await unmarkArea(room, anna, { akte, inspection, area })).toMatchObject({
      refusal: 'unknown-area',
    })
  })

  test('a document without pages stops it, by name', async () => {
    const { anna } = office.it
    const { akte } = await anAkte(office.it, anna, { level: 'team' })
    const document = await aDocument(office.it, anna, akte)
    const made = await openInspection(room, anna, { akte, ...asked })
    const inspection = made.ok ? made.inspection : ''
    expect(await submitInspection(room, anna, { akte, inspection })).toMatchObject({
      refusal: 'no-pages',
      detail: { document },
    })
  })

  test('a stranger sees nothing of it, a request without a reason is none, a repeated one is the same', async () => {
    const { anna, clara, front } = office.it
    const { akte, inspection } = await aCase()
    for (const stranger of [clara, front]) {
      expect(await readInspections(room, stranger, { akte })).toMatchObject({ ok: false })
      expect(await fetchBundle(room, stranger, { akte, inspection })).toMatchObject({ ok: false })
      expect(await submitInspection(room, stranger, { akte, inspection })).toMatchObject({ ok: false })
    }
    expect(await openInspection(room, anna, { akte, ...asked, reason: ' ' })).toMatchObject({
      refusal: 'reason-missing',
      field: 'reason',
    })
    const once = await openInspection(room, anna, { akte, ...asked, key: 'k' })
    expect(await openInspection(room, anna, { akte, ...asked, key: 'k' })).toEqual(once)
  })
})

describe('the words of an inspection', () => {
  test('pages are read as people write them', () => {
    expect(readPageList('', 3)).toEqual([1, 2, 3])
    expect(readPageList('1-2, 5', 5)).toEqual([1, 2, 5])
    expect(readPageList('2,2', 5)).toEqual([2])
    for (const wrong of ['0', '3-2', '1;2', '6', 'eins']) expect(readPageList(wrong, 5)).toBeNull()
  })

  test('a title does not say what the document does not say any more', () => {
    expect(maskedTitle('Brief an Herrn Öz-Kaya', ['Öz-Kaya,'])).toBe('Brief an Herrn [geschwärzt]')
    expect(maskedTitle('Brief', ['e'])).toBe('Brief')
  })
})
