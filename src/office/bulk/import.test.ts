import { rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPage } from '#ground/scanning/testing/papers.ts'
import { closeAkte, consultFiles, findByReference, openPrimary } from '#office/casefiles/index.ts'
import { search } from '#office/filesearch/index.ts'
import { beginImport, isUnderWay, reportOf } from './index.ts'
import { readNextScan } from './read-scans.ts'
import { aStock, pdf, type Stock } from './testing/a-stock.ts'
import { HEAD, imports, order } from './testing/imports.ts'

let it: Stock
beforeAll(async () => {
  it = await aStock()
})
afterAll(() => it.close())
const { begin, sum, imported, akteOf } = imports(() => it)

describe('a folder tree with its index', () => {
  test('is filed: Akte, person, document, bytes and text, and the numbers add up', async () => {
    const index = Buffer.from(
      `${HEAD}A1\\pass.pdf;LEA-1;Müller;Jürgen;03.04.1980;Reisepass;01.02.2020;passport;K 7\r\n` +
        'A1/vertrag.pdf;LEA-1;Müller;Jürgen;03.04.1980;;;Zettel;K 7\r\n' +
        'B/Brief.txt;LEA-2;Öz;Eda;00.00.1991;Brief;2.2.2021;;\r\n' +
        'B/fehlt.pdf;LEA-2;Öz;Eda;00.00.1991;Fehlt;;;\r\n',
      'latin1',
    )
    await it.lay({
      'erste/A1/Pass.pdf': pdf('Reisepass Nummer C01X00T47'),
      'erste/A1/Vertrag.PDF': pdf('Mietvertrag'),
      'erste/B/Brief.txt': 'Sehr geehrte Damen und Herren',
      'erste/B/vergessen.pdf': pdf('steht nirgends'),
      'erste/index.csv': index,
    })
    const run = await begin('erste')
    await it.work()
    const { run: ended, tally, strays, entries } = await sum(run)
    expect([ended.state, ended.unread, ended.encoding]).toEqual(['done', ['Karton'], 'windows-1252'])
    expect(tally).toMatchObject({
      ...{ rows: 4, filed: 3, missing: 1, duplicate: 0, refused: 0, waiting: 0 },
      ...{ akten: 2, files: 4, strays: 1, noted: 0 },
    })
    expect(strays.map(({ path }) => path)).toEqual(['B/vergessen.pdf'])
    expect(entries.map(({ line, state }) => [line, state])).toEqual([[5, 'missing']])
    const akte = await akteOf('lea-1')
    expect([akte.person?.familyName, akte.person?.birth.year]).toEqual(['Müller', 1980])
    expect(akte.documents.map(({ number, subject, type }) => [number, subject, type])).toEqual([
      [1, 'Reisepass', 'passport'],
      [2, 'vertrag', null],
    ])
    const [first, second] = akte.documents
    const file = first!.versions[0]!.files[0]!
    expect([file.mime, file.pages]).toEqual(['application/pdf', 1])
    expect(second!.versions[0]!.note).toBe('Übernommen: A1/vertrag.pdf; Zettel; Karton: K 7')
    const opened = await openPrimary(it.files, it.anna, { document: first!.id, file: file.id })
    expect(opened.ok && Buffer.from(opened.found.content).equals(pdf('Reisepass Nummer C01X00T47'))).toBe(
      true,
    )
    const hits = await consultFiles(it.files, it.anna, { act: 'casefiles.list', site: 1 }, (tx) =>
      search(tx, { text: 'C01X00T47', site: 1 } as Parameters<typeof search>[1]),
    )
    expect(hits.ok && hits.found.hits.map(({ id }) => id)).toEqual([first!.id])
  })

  test('that comes again is found to be there, by content; what is new is filed', async () => {
    const again = await imported(
      'zweite',
      `${HEAD}pass.pdf;LEA-1;Müller;Jürgen;03.04.1980;Pass;;;\r\nneu.pdf;LEA-1;Müller;Jürgen;;Neu;;;\r\npass.pdf;LEA-1;Müller;Jürgen;;Pass;;;\r\n`,
      { 'pass.pdf': pdf('Reisepass Nummer C01X00T47'), 'neu.pdf': pdf('neu') },
    )
    expect(again.tally).toMatchObject({ rows: 3, filed: 1, duplicate: 2 })
    expect(again.reasons.map(({ why }) => why).toSorted()).toEqual(['line-twice', 'same-content'])
    expect((await akteOf('LEA-1')).documents.map(({ subject }) => subject)).toEqual([
      ...['Reisepass', 'vertrag', 'Neu'],
    ])
  })

  test('names each line that cannot be filed, and why; the others are filed', async () => {
    const zero = {
      'leer.pdf': '',
      'gut.pdf': pdf('gut'),
      'prog.pdf': Buffer.from('\x7fELF' + '\0'.repeat(60)),
    }
    const broken = {
      'kaputt.pdf': pdf('x').subarray(0, 90),
      'bild.pdf': Buffer.from('GIF89a'.padEnd(64, '\0')),
    }
    const outside = { 'A/x.pdf': pdf('x'), 'a/X.pdf': pdf('y') }
    const { tally, entries } = await imported(
      'dritte',
      `${HEAD}leer.pdf;R-1;;;;;;;\r\ngut.pdf;R-1;;;;;;;\r\nprog.pdf;R-1;;;;;;;\r\nkaputt.pdf;R-1;;;;;;;\r\nbild.pdf;R-1;;;;;;;\r\n` +
        `../index.csv;R-1;;;;;;;\r\n/etc/passwd;R-1;;;;;;;\r\n;R-1;;;;;;;\r\ngut.pdf;;;;;;;;\r\ngut.pdf;R-2;Muster;Mia;31.02.1980;;;;\r\n` +
        `gut.pdf;R-3;M\u0003;;;;;;\r\nA/X.pdf;R-4;;;;;;;\r\ngut.pdf;LEA-1;Schmidt;Anna;;;;;\r\n`,
      { ...zero, ...broken, ...outside },
    )
    expect(entries.map(({ line, state, why }) => `${line} ${state} ${why}`)).toEqual([
      '2 refused empty',
      '4 refused active-content',
      '5 filed damaged',
      '6 filed no-view',
      '7 missing null',
      '8 missing null',
      '9 refused path-missing',
      '10 refused reference-missing',
      '11 refused birth-date-wrong',
      '12 refused name-wrong',
      '13 refused path-ambiguous',
      '14 refused person-differs',
    ])
    expect(tally.rows).toBe(tally.filed + tally.duplicate + tally.refused + tally.missing + tally.waiting)
    const found = await findByReference(it.files, it.anna, { site: 1, reference: 'R-2' })
    expect(found.ok).toBe(false)
  })

  test('takes no file from elsewhere, though a link leads there', async () => {
    await it.lay({ 'vierte/index.csv': `${HEAD}link.pdf;L-1;;;;;;;\r\n`, 'fremd.pdf': pdf('fremd') })
    await symlink(join(it.folder, 'in/fremd.pdf'), join(it.folder, 'in/vierte/link.pdf'))
    const run = await begin('vierte')
    await it.work()
    expect((await sum(run)).tally).toMatchObject({ missing: 1, filed: 0 })
    for (const folder of ['..', '../in/vierte', '/etc', '', 'x\u0000', 'vierte/../../out'])
      expect(await beginImport(it.bulk, it.admin, { ...order, folder })).toMatchObject({
        refusal: 'folder-unknown',
      })
  })

  test('puts nothing into a closed Akte, and knows one person by name and birth date', async () => {
    const one = await imported(
      'fünfte',
      `${HEAD}a.pdf;P-1;Kaya;Ali;01.01.1970;;;;\r\nb.pdf;P-2;Kaya;Ali;01.01.1970;;;;\r\n`,
      {
        'a.pdf': pdf('a'),
        'b.pdf': pdf('b'),
      },
    )
    expect(one.tally.filed).toBe(2)
    const [first, second] = [await akteOf('P-1'), await akteOf('P-2')]
    expect(first.person!.id).toBe(second.person!.id)
    expect((await closeAkte(it.files, it.anna, { akte: first.akte.id })).ok).toBe(true)
    const two = await imported('sechste', `${HEAD}c.pdf;P-1;Kaya;Ali;01.01.1970;;;;\r\n`, {
      'c.pdf': pdf('c'),
    })
    expect(two.reasons).toEqual([{ state: 'refused', why: 'akte-closed', count: 1 }])
  })
})

describe('who begins it, and with what', () => {
  test('a wrong table, a team or a plan unit nobody has are named by their field', async () => {
    await it.lay({
      'kopf/index.csv': 'Pfad;Karton\r\na;b',
      'kopf/leer.csv': HEAD,
      'kopf/gut.csv': `${HEAD}a;b`,
    })
    const refusal = async (more: Partial<typeof order> & { folder?: string }) => {
      const begun = await beginImport(it.bulk, it.admin, { ...order, folder: 'kopf', ...more })
      return begun.ok ? 'begun' : `${begun.field} ${begun.refusal}`
    }
    expect(await refusal({})).toBe('indexFile columns-missing')
    expect(await refusal({ indexFile: 'leer.csv' })).toBe('indexFile index-empty')
    expect(await refusal({ indexFile: '../erste/index.csv' })).toBe('indexFile index-unknown')
    expect(await refusal({ indexFile: 'gut.csv', team: 'nobody' })).toBe('team unknown-team')
    expect(await refusal({ indexFile: 'gut.csv', planUnit: '99' })).toBe('planUnit unknown-plan-unit')
    expect(await refusal({ indexFile: 'gut.csv' })).toBe('begun')
    expect(await refusal({ indexFile: 'gut.csv' })).toBe('folder folder-busy')
  })

  test('without a scanner only when somebody takes it upon themselves; the report says so', async () => {
    await it.lay({ 'ohne/index.csv': `${HEAD}a.pdf;O-1;;;;;;;\r\n`, 'ohne/a.pdf': pdf('ohne') })
    const bare = it.with({ scan: null })
    expect(await beginImport(bare, it.admin, { ...order, folder: 'ohne' })).toMatchObject({
      ...{ refusal: 'scanner-missing', field: 'unscanned' },
    })
    const run = await begin('ohne', { unscanned: true }, bare)
    await it.work(bare)
    expect((await sum(run)).reasons).toEqual([{ state: 'filed', why: 'unscanned', count: 1 }])
  })

  test('a virus stays where it is', async () => {
    await it.lay({ 'virus/index.csv': `${HEAD}a.txt;V-1;;;;;;;\r\n`, 'virus/a.txt': 'bad' })
    const run = await begin('virus')
    await it.work(it.with({ scan: () => Promise.resolve({ verdict: 'infected', name: 'Eicar' }) }))
    expect((await sum(run)).reasons).toEqual([{ state: 'refused', why: 'infected', count: 1 }])
  })

  test('case workers and the reception cannot; without a folder nobody can', async () => {
    for (const actor of [it.anna, it.front])
      expect(await beginImport(it.bulk, actor, { ...order, folder: 'erste' })).toMatchObject({
        refusal: 'not-permitted',
      })
    const none = it.with({ importFolder: null })
    expect(await beginImport(none, it.admin, { ...order, folder: 'erste' })).toMatchObject({
      refusal: 'no-folder-set',
    })
  })

  test('pressed twice it is one', async () => {
    await it.lay({ 'doppelt/index.csv': `${HEAD}a.pdf;D-1;;;;;;;\r\n`, 'doppelt/a.pdf': pdf('d') })
    const twice = { ...order, folder: 'doppelt', key: 'press' }
    const [one, two] = [
      await beginImport(it.bulk, it.admin, twice),
      await beginImport(it.bulk, it.admin, twice),
    ]
    expect(one.ok && two.ok && one.run === two.run).toBe(true)
  })
})

test('a scan is filed unread, and gets its words when there is time; one that cannot be read says so', async () => {
  const picture = aPage(600, 800, true)
  const { id, tally, reasons } = await imported('scans', `${HEAD}s.png;S-1;;;;;;;\r\nt.png;S-1;;;;;;;\r\n`, {
    's.png': picture,
    't.png': aPage(610, 800, true),
  })
  expect([tally.filed, reasons]).toEqual([2, [{ state: 'filed', why: 'no-text', count: 2 }]])
  let asked = 0
  const reading = it.with({
    readScan: (_, bytes) =>
      ++asked === 1 && Buffer.from(bytes).equals(Buffer.from(picture))
        ? Promise.resolve(['Fiktionsbescheinigung für Kowalczyk'])
        : Promise.reject(new Error('no words')),
  })
  expect(await isUnderWay(it.bulk)).toBe(false)
  expect(await isUnderWay(reading)).toBe(true)
  while (await readNextScan(reading));
  expect(asked).toBe(2)
  expect((await sum(id)).reasons.map(({ why }) => why).toSorted()).toEqual(['not-read', 'text-read'])
  const hits = await consultFiles(it.files, it.anna, { act: 'casefiles.list', site: 1 }, (tx) =>
    search(tx, { text: 'Fiktionsbescheinigung', site: 1 } as Parameters<typeof search>[1]),
  )
  expect(hits.ok && hits.found.hits).toHaveLength(1)
})

test('the report is a table of every line and every file, without names', async () => {
  const { id: run } = await imported(
    'bericht',
    `${HEAD}a.pdf;B-1;Geheim;Gerda;;;;;\r\n=x.pdf;B-1;;;;;;;\r\n`,
    {
      'a.pdf': pdf('bericht'),
      'stray.pdf': pdf('stray'),
    },
  )
  const say = (state: string, why: string | null) => [state, why ?? ''] as const
  const report = await reportOf(it.bulk, it.admin, { run, say })
  if (!report.ok || !report.found) throw new Error('no report')
  let text = ''
  for await (const part of report.found) text += part
  const lines = text.trim().split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toMatch(/^2;a\.pdf;B-1;filed;;[0-9a-f-]{36};[0-9a-f]{64};\d+$/)
  expect(lines[2]).toBe(`3;'=x.pdf;B-1;missing;;;;`)
  expect(lines[3]).toMatch(/^;stray\.pdf;;stray;;;;\d+$/)
  expect(text).not.toContain('Geheim')
  await rm(join(it.folder, 'in/bericht'), { recursive: true })
})
