import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPages, type Pages } from '#ground/pages/index.ts'
import { aLetter, aPage } from '#ground/scanning/testing/papers.ts'
import { testsWith } from '../../../testing/parts.ts'
import { anInbox, sure, type Inbox } from './testing/an-inbox.ts'
import { advance } from './advance.ts'

let inbox: Inbox
let pages: Pages
beforeAll(async () => {
  inbox = await anInbox()
  pages = createPages({ workers: 1 })
})
afterAll(async () => {
  await pages.close()
  await inbox.close()
})

/** Papers as a scanner gives them: pictures without text, one after the other. */
async function aStack(papers: readonly Uint8Array[]): Promise<Uint8Array> {
  const stack = await PDFDocument.create()
  for (const paper of papers) {
    const drawn = await pages.renderPage(paper, 1, 1000, { format: 'jpeg' })
    if (!drawn.ok) throw new Error(drawn.problem.kind)
    const picture = await stack.embedJpg(drawn.value.bytes)
    stack.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
  }
  return stack.save()
}

/** The same papers as a program gives them: with their text, so that nothing has to be read off a picture. */
async function aPile(papers: readonly Uint8Array[]): Promise<Uint8Array> {
  const pile = await PDFDocument.create()
  for (const paper of papers) {
    const [page] = await pile.copyPages(await PDFDocument.load(paper), [0])
    pile.addPage(page!)
  }
  return pile.save()
}

const blank = async (): Promise<Uint8Array> => {
  const opened = await pages.openPages('png', aPage(595, 842))
  const pdf = opened.ok ? await opened.value.pdf() : null
  if (!pdf?.ok) throw new Error('no blank page')
  return pdf.value.bytes
}

describe('a stack from the scanner', () => {
  test('is cut at the sheets the office prints, and each part knows where it came from', async () => {
    const { office, front } = inbox
    const sheet = await office.intake.separatorSheet()
    const [one, two] = [await aLetter(['Erster Brief']), await aLetter(['Zweiter Brief'])]
    const bytes = await aStack([one, sheet, await blank(), two, two])
    const incoming = {
      site: 1,
      source: 'folder' as const,
      isScan: true,
      files: [{ name: 'Stapel.pdf', bytes }],
    }
    const { item } = await sure(office.intake.receive(front, incoming))
    await advance(office.intake.room, item)
    const parted = await inbox.stateOf(item)
    expect([parted.state, parted.notes.includes('sheets-taken-out')]).toEqual(['parted', true])
    const parts = await inbox.query<{ id: string; name: string; verdict: string }>(
      'select i.id, f.name, f.verdict from intake.item i join intake.file f on f.item = i.id where i.parent = $1 order by f.name',
      [item],
    )
    expect(parts.map(({ name }) => name)).toEqual(['Stapel - Teil 1.pdf', 'Stapel - Teil 2.pdf'])
    const counts: number[] = []
    for (const { id } of parts) {
      const [file] = await inbox.query<{ object: string }>('select object from intake.file where item = $1', [
        id,
      ])
      const facts = await pages.inspectPdf(await office.store.read(office.ground.db, file!.object))
      counts.push(facts.ok ? facts.value.pages : 0)
    }
    expect(counts).toEqual([1, 2])
  })

  testsWith('tesseract')(
    'is read, gets its transfer note, and a blank back is proposed for leaving out',
    async () => {
      const { office, anna } = inbox
      const bytes = await aStack([
        await aLetter(['Mietbescheinigung fuer Amira Haddad, Musterstadt']),
        await blank(),
      ])
      const item = await inbox.through({ bytes, isScan: true, name: 'Scan.pdf' })
      expect(await inbox.stateOf(item)).toMatchObject({
        state: 'ready',
        problem: null,
        notes: ['blank-pages'],
      })
      const seen = await sure(office.intake.lookAtItem(anna, item))
      expect(seen.pages.map(({ readBy }) => readBy)).toEqual(['ocr', 'nobody'])
      expect(seen.pages[0]!.text).toContain('Mietbescheinigung')
      expect(seen.renditions.map(({ role, pages: count }) => `${role} ${count}`)).toEqual([
        'pdfa 2',
        'transfer-note 1',
      ])
      const order = seen.pages.map(({ file, number, rotation }, n) => ({
        file,
        number,
        rotation,
        isLeftOut: n === 1,
      }))
      await sure(office.intake.arrangePages(anna, { item, pages: order }))
      await advance(office.intake.room, item)
      const again = await sure(office.intake.lookAtItem(anna, item))
      expect(again.renditions.find(({ role }) => role === 'pdfa')!.pages).toBe(1)
      await sure(office.intake.checkScan(anna, { item, note: 'mit dem Papier verglichen' }))
      await advance(office.intake.room, item)
      const note = (await sure(office.intake.lookAtItem(anna, item))).renditions.find(
        ({ role }) => role === 'transfer-note',
      )!
      const text = await pages.pageText(await office.store.read(office.ground.db, note.object), 1)
      const said = text.ok ? text.value.text.replace(/\s+/g, ' ') : ''
      expect(said).toContain('mit dem Papier verglichen')
      expect(said).toContain('Kollege anna')
      expect(said).toContain(Buffer.from(seen.files[0]!.sha256).toString('hex').slice(0, 32))
      expect(said).toContain('Seite 2')
    },
  )

  test('can be cut and put together by hand', async () => {
    const { office, anna } = inbox
    const bytes = await aPile([await aLetter(['A']), await aLetter(['B']), await aLetter(['C'])])
    const item = await inbox.through({ bytes, name: 'Drei.pdf' })
    const { items } = await sure(office.intake.cutItem(anna, { item, starts: [2] }))
    expect(items).toHaveLength(2)
    expect(await office.intake.cutItem(anna, { item, starts: [2] })).toMatchObject({ refusal: 'not-open' })
    for (const part of items) await advance(office.intake.room, part)
    const [first, second] = items as [string, string]
    expect(await office.intake.mergeItems(anna, { items: [first], halves: false })).toMatchObject({
      refusal: 'pages-differ',
    })
    const merged = await sure(office.intake.mergeItems(anna, { items: [second, first], halves: true }))
    await advance(office.intake.room, merged.item)
    expect((await sure(office.intake.lookAtItem(anna, merged.item))).pages).toHaveLength(3)
  })
})

describe('the folder of the scanner', () => {
  test('gives a file away when it no longer grows, once, and fronts with their backs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wk-scan-'))
    try {
      const { office } = inbox
      const look = () => office.intake.readScanFolder({ folder, site: 1 })
      const letter = await aLetter(['Aus dem Scanner'])
      writeFileSync(join(folder, 'scan 1.pdf'), letter.subarray(0, 3000))
      writeFileSync(join(folder, 'halb.pdf.part'), 'x')
      expect(await look()).toEqual({ taken: 0, waiting: 1, failed: 0 })
      writeFileSync(join(folder, 'scan 1.pdf'), letter)
      expect(await look()).toMatchObject({ taken: 0, waiting: 1 })
      expect(await look()).toMatchObject({ taken: 1, waiting: 0 })
      expect(readdirSync(join(folder, 'erledigt'))).toHaveLength(1)
      const taken = () =>
        inbox.query("select 1 from intake.item where source = 'folder' and device = 'Scanner-Ordner'")
      expect(await taken()).toHaveLength(1)

      await mkdir(join(folder, 'beidseitig'), { recursive: true })
      for (const [n, name] of ['vorn.pdf', 'hinten.pdf'].entries()) {
        writeFileSync(
          join(folder, 'beidseitig', name),
          await aPile([await aLetter([`${name} 1`]), await aLetter([`${name} 2`])]),
        )
        utimesSync(join(folder, 'beidseitig', name), 1000 + n, 1000 + n)
      }
      await look()
      expect(await look()).toMatchObject({ taken: 1 })
      const [half] = await inbox.query<{ id: string }>(
        "select id from intake.item where 'halves' = any(notes)",
      )
      await advance(office.intake.room, half!.id).catch(() => undefined)
      const order = await inbox.query<{ at: string }>(
        `select f.name || ' ' || p.number as at from intake.page p join intake.file f on f.id = p.file where p.item = $1 order by p.position`,
        [half!.id],
      )
      expect(order.map(({ at }) => at)).toEqual(['vorn.pdf 1', 'hinten.pdf 2', 'vorn.pdf 2', 'hinten.pdf 1'])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('a large file', () => {
  test('comes in pieces, goes on after a broken line, and is the same to the bit', async () => {
    const { office, anna, front } = inbox
    const bytes = Buffer.concat([await aLetter(['In Stücken']), Buffer.alloc(300_000, 32)])
    const begun = await sure(
      office.intake.beginUpload(anna, {
        site: 1,
        name: 'groß.pdf',
        bytes: bytes.length,
        isScan: false,
        key: 'k',
      }),
    )
    expect(
      await office.intake.beginUpload(anna, {
        site: 1,
        name: 'groß.pdf',
        bytes: bytes.length,
        isScan: false,
        key: 'k',
      }),
    ).toEqual(begun)
    const { upload } = begun
    const send = (start: number, end: number) =>
      office.intake.addPiece(anna, { upload, start, bytes: bytes.subarray(start, end) })
    await sure(send(0, 100_000))
    expect(await send(200_000, 300_000)).toMatchObject({
      refusal: 'piece-wrong',
      detail: { received: 100_000 },
    })
    expect(await office.intake.endUpload(anna, { upload })).toMatchObject({ refusal: 'incomplete' })
    expect(await office.intake.uploadState(front, upload)).toMatchObject({ refusal: 'unknown-upload' })
    expect(await sure(office.intake.uploadState(anna, upload))).toMatchObject({ received: 100_000 })
    await sure(send(0, 100_000))
    await sure(send(100_000, bytes.length))
    const { item } = await sure(office.intake.endUpload(anna, { upload }))
    expect(await sure(office.intake.endUpload(anna, { upload }))).toMatchObject({ item })
    const [file] = await inbox.query<{ object: string; name: string }>(
      'select object, name from intake.file where item = $1',
      [item],
    )
    expect(file!.name).toBe('groß.pdf')
    expect(bytes.equals(await office.store.read(office.ground.db, file!.object))).toBe(true)
    expect(await inbox.query('select 1 from intake.piece')).toEqual([])
  })
})

describe('what the reception takes in', () => {
  test('stands in the one open Akte of the person before anybody presses anything, with its text later', async () => {
    const { office, anna, front, person } = inbox
    const akte = await inbox.anAkte({ person })
    const { handIn } = await sure(
      office.handin.openHandIn(front, { site: 1, whose: { by: 'person', person }, language: 'ar' }),
    )
    const paper = { handIn, type: 'passport', title: '', form: 'copy', pages: 1 }
    const { document } = await sure(office.handin.addDocument(front, paper))
    const bytes = await aStack([await aLetter(['Reisepass von Amira Haddad'])])
    await sure(office.handin.addFile(front, { document, name: 'pass.pdf', bytes }))
    await sure(office.handin.receive(front, { handIn }))
    const told = { event: { topic: 'handin.received', data: { handIn } } } as never
    await office.intake.doIntakeJob(told)
    await office.intake.doIntakeJob(told)
    const items = await inbox.query<{ id: string }>("select id from intake.item where source = 'hand-in'")
    expect(items).toHaveLength(1)
    await advance(office.intake.room, items[0]!.id)
    const seen = await sure(office.casefiles.readAkte(anna, { akte }))
    const [filed] = seen.found.documents
    expect(filed).toMatchObject({
      direction: 'incoming',
      type: 'passport',
      state: 'registered',
      sender: 'Amira Haddad',
    })
    expect(filed!.versions[0]!.files.map(({ role }) => role)).toContain('original')
    await office.intake.doIntakeJob({
      event: { topic: 'intake.filed', data: { item: items[0]!.id, handIn, handInDocument: document } },
    } as never)
    const [state] = await inbox.query<{ state: string }>('select state from handin.document where id = $1', [
      document,
    ])
    expect(state!.state).toBe('filed')
  })

  test('waits in the inbox when there are two Akten, and for nobody else when there is none', async () => {
    const { office, front, person } = inbox
    await inbox.anAkte({ person, subject: 'Niederlassungserlaubnis' })
    const incoming = {
      site: 1,
      source: 'hand-in' as const,
      isScan: true,
      person,
      files: [{ name: 'b.pdf', bytes: await aLetter(['x']) }],
    }
    const { item } = await sure(office.intake.receive(front, incoming))
    await advance(office.intake.room, item).catch(() => undefined)
    expect((await inbox.stateOf(item)).state).toBe('ready')
    expect(await office.intake.fileAtOnce(front, item)).toMatchObject({ refusal: 'no-single-akte' })
  })
})

describe('a worker that dies', () => {
  test('loses nothing: another one takes over when the claim runs out, and finishes what was filed meanwhile', async () => {
    const { office, anna } = inbox
    const bytes = await aLetter(['Ein Brief im Sturz'])
    const { item } = await sure(
      office.intake.receive(anna, {
        site: 1,
        source: 'upload',
        isScan: false,
        files: [{ name: 'sturz.pdf', bytes }],
      }),
    )
    // dead in the middle of a step: the row says running, the claim is held
    await inbox.query(
      `update intake.item set claimed_by = gen_random_uuid(), claimed_until = now() + interval '1 minute' where id = $1`,
      [item],
    )
    await inbox.query(`update intake.step set state = 'running' where item = $1 and step = 'check'`, [item])
    expect(await advance(office.intake.room, item)).toBe(false)
    await inbox.query(`update intake.item set claimed_until = now() - interval '1 second' where id = $1`, [
      item,
    ])
    expect(await advance(office.intake.room, item)).toBe(true)
    expect((await inbox.stateOf(item)).state).toBe('ready')
    // filed, then the text is read anew: it follows into the search of the file
    const akte = await inbox.anAkte()
    await inbox.query(`update intake.step set state = 'open' where item = $1 and step = 'lasting'`, [item])
    await inbox.query('delete from intake.rendition where item = $1', [item])
    const { document } = await sure(office.intake.fileItem(anna, { item, akte }))
    await advance(office.intake.room, item)
    const seen = await sure(office.casefiles.readDocument(anna, { document }))
    expect(seen.found.document.versions[0]!.files.map(({ role }) => role).toSorted()).toEqual([
      'original',
      'pdfa',
    ])
    expect(await inbox.query('select 1 from intake.page where item = $1', [item])).toEqual([])
  })
})

describe('a program that is missing', () => {
  test('lets things wait by name, says how to get it, and they go on when it is there', async () => {
    const bare = await anInbox({
      clamd: { socket: '/nowhere/clamd.sock' },
      partsFolder: '/nowhere',
      virus: 'required',
    })
    try {
      const { office, admin } = bare
      const bytes = await aLetter(['Wartet auf die Virenprüfung'])
      const item = await bare.through({ bytes })
      expect((await bare.stateOf(item)).state).toBe('waiting')
      const health = await office.intake.intakeHealth()
      const scanner = health.parts.find(({ name }) => name === 'clamd-service')!
      expect([scanner.state === 'there', scanner.waiting, scanner.mend.join(' ').includes('clamav')]).toEqual(
        [false, 1, true],
      )
      const akte = await bare.anAkte()
      expect(await office.intake.fileItem(bare.anna, { item, akte })).toMatchObject({
        refusal: 'not-checked',
      })
      expect(await office.intake.listIntake(admin, { site: 1, list: 'open' })).toMatchObject({
        refusal: 'not-permitted',
      })
      await bare.query(`update intake.file set verdict = 'clean' where item = $1`, [item])
      await office.intake.retryItem(bare.anna, { item })
      await advance(office.intake.room, item)
      expect((await bare.stateOf(item)).state).toBe('ready')
    } finally {
      await bare.close()
    }
  })
})
