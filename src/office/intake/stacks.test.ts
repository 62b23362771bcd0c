import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPages, type Pages } from '#ground/pages/index.ts'
import { aLetter } from '#ground/scanning/testing/papers.ts'
import { testsWith } from '../../../testing/parts.ts'
import { advance } from './advance.ts'
import { anInbox, sure, type Inbox } from './testing/an-inbox.ts'
import { aBlankPage, aPile, aStack } from './testing/stacks.ts'

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

describe('a stack from the scanner', () => {
  test('is cut at the sheets the office prints, and each part knows where it came from', async () => {
    const { office, front } = inbox
    const sheet = await office.intake.separatorSheet()
    const [one, two] = [await aLetter(['Erster Brief']), await aLetter(['Zweiter Brief'])]
    const bytes = await aStack(pages, [one, sheet, await aBlankPage(pages), two, two])
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
      const bytes = await aStack(pages, [
        await aLetter(['Mietbescheinigung fuer Amira Haddad, Musterstadt']),
        await aBlankPage(pages),
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
