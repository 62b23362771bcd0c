import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readTable } from '#ground/sheets/index.ts'
import { reckonWorkbook } from '#ground/sheets/testing/reckon-workbook.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import * as costs from './index.ts'
import { readLines } from './import-lines.ts'

const HEAD: Actor = { kind: 'staff', id: 'h', roles: ['head'], sites: [1] }
const CLERK: Actor = { ...HEAD, roles: ['caseworker'] }
let database: FreshDatabase
let room: costs.CostsRoom
beforeAll(async () => {
  database = await freshDatabase()
  const clock = manualClock('2026-11-24T09:00:00Z')
  const ids = createIds(clock, systemChance)
  const permissions = costs.costsPermissions
  const ground = { db: kysely<DB>(database.appPool), clock, chance: systemChance, ids, permissions }
  room = costs.openCosts({ ground: { ...ground, wake: () => undefined } })
})
afterAll(() => database.drop())

const BODY: costs.ItemBody = {
  ...{ area: 'Technik', name: 'Aufrufanlage', year: 2027, financing: 'in-budget', vat: 19 },
  ...{ planned: 1_400_000, approved: 1_400_000, spent: null, running: null, runningUntil: null },
  ...{ source: 'Angebot', note: '' },
}

async function statement(): Promise<{ site: number; statement: string }> {
  const made = await costs.createStatement(room, HEAD, { site: 1, name: 'Einführung', note: '' })
  if (!made.ok) throw new Error(made.refusal)
  return { site: 1, statement: made.statement }
}

async function reckonedOf(at: { site: number; statement: string }): Promise<costs.Reckoned> {
  const found = await costs.readStatement(room, HEAD, at)
  if (!found.ok) throw new Error(found.refusal)
  return found.reckoned
}

const handIn = (at: { site: number; statement: string }, text: string, key?: string) =>
  costs.importItems(room, HEAD, { ...at, name: 'kosten.csv', bytes: new TextEncoder().encode(text), key })

test('what is planned, approved and spent adds up to the cent; what nobody knows is counted, not taken for zero', async () => {
  const at = await statement()
  const save = (more: Partial<costs.ItemBody>) =>
    costs.saveItem(room, HEAD, { ...at, body: { ...BODY, ...more } })
  await save({ spent: 1_512_345, running: 120_050 })
  await save({
    area: 'Umbau',
    name: 'Wartezone',
    planned: 15_000_000,
    approved: 15_000_000,
    spent: 14_000_000,
  })
  await save({
    name: 'Kassenautomat',
    financing: 'not-requested',
    planned: 6_000_000,
    approved: null,
    running: 480_000,
    runningUntil: 2028,
    year: 2028,
  })
  await save({ name: 'Schild', planned: null, approved: null, financing: 'requested' })
  const { total, items, byYear, byFinancing } = await reckonedOf(at)
  expect(total).toMatchObject({
    ...{ items: 4, planned: { cents: 22_400_000, unknown: 1 }, approved: { cents: 16_400_000, unknown: 2 } },
    ...{ spent: { cents: 15_512_345, unknown: 2 }, variance: { cents: -887_655, unknown: 2 } },
    ...{ unfunded: { cents: 6_000_000, unknown: 1 }, left: { cents: 887_655, unknown: 2 } },
  })
  expect(total.varianceShare).toBeCloseTo(-887_655 / 16_400_000, 12)
  expect(items.find(({ item }) => item.name === 'Aufrufanlage')).toMatchObject({
    ...{ variance: 112_345, left: -112_345, gap: 0, marks: ['over-approved', 'over-planned'] },
  })
  expect(items.find(({ item }) => item.name === 'Schild')).toMatchObject({
    variance: null,
    gap: null,
    marks: ['planned-unknown'],
  })
  // the call system runs on without an end
  expect(byYear.map(({ year, running }) => [year, running])).toEqual([
    [2027, 120_050],
    [2028, 600_050],
  ])
  expect(byFinancing.map(({ financing }) => financing)).toEqual(['in-budget', 'requested', 'not-requested'])
})

test('a rate of another year, an end before the beginning and a second item of the same name are named at their field', async () => {
  const at = await statement()
  const tries = async (more: Partial<costs.ItemBody>) => {
    const done = await costs.saveItem(room, HEAD, { ...at, body: { ...BODY, ...more } })
    return done.ok ? null : [done.refusal, done.field]
  }
  expect(await tries({ vat: 16 })).toEqual(['rate-not-in-force', 'vat'])
  expect(await tries({ vat: 16, year: 2020 })).toBeNull()
  expect(await tries({ running: 1, runningUntil: 2026 })).toEqual(['ends-before', 'runningUntil'])
  expect(await tries({ runningUntil: 2030 })).toEqual(['ends-without-running', 'running'])
  expect(await tries({ name: ' ' })).toEqual(['missing', 'name'])
  expect(await tries({ planned: 10.5 })).toEqual(['absurd', 'planned'])
  expect(await tries({ year: 1999 })).toEqual(['no-year', 'year'])
  expect(await tries({})).toBeNull()
  expect(await tries({ name: 'AUFRUFANLAGE' })).toEqual(['item-twice', 'name'])
})

test('who looked at an older version is told what differs; an item that was taken away comes back', async () => {
  const at = await statement()
  const made = await costs.saveItem(room, HEAD, { ...at, body: BODY, key: 'a' })
  expect(await costs.saveItem(room, HEAD, { ...at, body: BODY, key: 'a' })).toEqual(made)
  if (!made.ok) throw new Error(made.refusal)
  const of = { ...at, item: made.item }
  expect(await costs.saveItem(room, HEAD, { ...of, version: 1, body: { ...BODY, spent: 5 } })).toMatchObject({
    version: 2,
  })
  expect(await costs.saveItem(room, HEAD, { ...of, version: 1, body: { ...BODY, spent: 7 } })).toMatchObject({
    ...{ refusal: 'changed-meanwhile', detail: { version: 2, parts: ['spent'] } },
  })
  expect(await costs.removeItem(room, HEAD, { ...of, version: 2 })).toMatchObject({ ok: true })
  expect((await reckonedOf(at)).items).toEqual([])
  expect(await costs.restoreItem(room, HEAD, { ...of, version: 2, restore: 1 })).toMatchObject({ version: 3 })
  const read = await costs.readItem(room, HEAD, of)
  expect(
    read.ok && [read.item.spent, read.item.removedAt, read.versions.map(({ version }) => version)],
  ).toEqual([null, null, [3, 2, 1]])
})

const TABLE = [
  'Kosten der Einführung;;;;;;;',
  'Bereich;Posten;Haushaltsjahr;Status;MwSt;Geplant (netto);Geplant brutto;Ist',
  'Umbau;Wartezone;2027;im Haushalt;19 %;126.050,42;150.000,00;',
  'Technik;Kassenautomat;2027;nicht eingebracht;19;;60.000 €;',
  'Technik;Aufrufanlage;2027;bewilligt;0,19;11.764,71;;"14.000,00"',
  'Summe;;;;;;210.000,00;',
].join('\n')

test('a table is taken in with net and gross that agree, changes what it names, and goes back as a whole', async () => {
  const at = await statement()
  await costs.saveItem(room, HEAD, { ...at, body: { ...BODY, planned: 1_300_000, note: 'bleibt' } })
  const done = await handIn(at, TABLE, 'k')
  expect(done).toMatchObject({ ok: true, added: 2, changed: 1, same: 0 })
  expect(await handIn(at, TABLE, 'k')).toEqual(done)
  expect(await handIn(at, TABLE)).toMatchObject({ added: 0, changed: 0, same: 3 })
  const { items } = await reckonedOf(at)
  expect(items.map(({ item }) => [item.name, item.planned, item.spent, item.financing, item.note])).toEqual([
    ['Aufrufanlage', 1_400_000, 1_400_000, 'approved', 'bleibt'],
    ['Kassenautomat', 6_000_000, null, 'not-requested', ''],
    ['Wartezone', 15_000_000, null, 'in-budget', ''],
  ])
  if (!done.ok) throw new Error(done.refusal)
  expect(await costs.takeBackImport(room, HEAD, { ...at, import: done.import })).toMatchObject({ items: 3 })
  expect(await costs.takeBackImport(room, HEAD, { ...at, import: done.import })).toMatchObject({
    refusal: 'unknown-import',
  })
  expect((await reckonedOf(at)).items.map(({ item }) => [item.name, item.planned, item.financing])).toEqual([
    ['Aufrufanlage', 1_300_000, 'in-budget'],
  ])
})

test('an import somebody went on from is not taken back', async () => {
  const at = await statement()
  const done = await handIn(at, TABLE)
  const [first] = (await reckonedOf(at)).items
  await costs.saveItem(room, HEAD, {
    ...at,
    item: first!.item.id,
    version: 1,
    body: { ...first!.item, spent: 3 },
  })
  if (!done.ok) throw new Error(done.refusal)
  expect(await costs.takeBackImport(room, HEAD, { ...at, import: done.import })).toMatchObject({
    ...{ refusal: 'changed-since', detail: { items: 1 } },
  })
})

test('every wrong comma, rate and sum is named with its cell, and nothing is written', async () => {
  const at = await statement()
  const done = await handIn(
    at,
    [
      'Bereich;Posten;Jahr;Finanzierung;USt;Netto;Brutto;Bewilligt',
      'A;a;2027;offen;19;100,00;120,00;',
      'A;b;2027;offen;16;;1.000,00;',
      'A;c;2027;vielleicht;19;;1.00,00;',
      'A;d;2027;offen;19;;10,005;',
      'A;e;2027;offen;;100,00;;',
      'A;f;zwanzig;offen;19;;-5;',
      'A;A;2026;offen;19;;5,00;',
      'a;a;2026;offen;19;;6,00;',
      ';h;2026;offen;neunzehn;;6,00;1e5',
    ].join('\n'),
  )
  const detail = done.ok ? {} : (done.detail ?? {})
  expect(
    (detail['faults'] as costs.CellMark[]).map(({ row, column, code }) => `${column}${row} ${code}`),
  ).toEqual([
    'G2 net-and-gross',
    'E3 rate-not-in-force',
    'D4 no-financing',
    'G4 not-a-number',
    'G5 parts-of-cents',
    'F6 net-without-rate',
    'C7 no-year',
    'G7 negative',
    '9 row-twice',
    'A10 missing',
    'E10 not-a-number',
    'H10 not-a-number',
  ])
  expect(detail['faults']).toContainEqual(
    expect.objectContaining({
      code: 'net-and-gross',
      detail: { net: 10_000, gross: 12_000, reckoned: 11_900, percent: 19 },
    }),
  )
  expect((await reckonedOf(at)).items).toEqual([])
})

test('signs no text column takes become blanks by hand; a file with them is no table', async () => {
  const at = await statement()
  const odd = { name: 'Lam\u0000pe\uD83D', note: '\u0000' }
  expect(await costs.saveItem(room, HEAD, { ...at, body: { ...BODY, ...odd } })).toMatchObject({ ok: true })
  expect(await handIn(at, 'Bereich;Posten;Jahr\nA\u0000B;Tür;2027')).toMatchObject({ refusal: 'not-a-table' })
  expect((await reckonedOf(at)).items.map(({ item }) => [item.name, item.note])).toEqual([
    ['Lam pe\uFFFD', ''],
  ])
})

test('German and English commas in one table are not guessed at', async () => {
  const at = await statement()
  const lines = ['Bereich;Posten;Jahr;Brutto', 'A;a;2027;1.234,50', 'A;b;2027;1,234.50', 'A;c;2027;1.234']
  expect(await handIn(at, lines.join('\n'))).toMatchObject({
    ...{ refusal: 'rows-faulty', detail: { faulty: 1, faults: [{ row: 4, column: 'D', code: 'two-ways' }] } },
  })
  expect(await handIn(at, [lines[0], lines[3]].join('\n'))).toMatchObject({
    ok: true,
    guessed: ['D2 „1.234“'],
  })
})

test('100,000 rows are refused with the limit, whether the file is large or only long', async () => {
  const at = await statement()
  const head = 'Bereich;Posten;Jahr;Brutto\n'
  expect(await handIn(at, head + 'A;ein Posten;2027;5\n'.repeat(100_000))).toMatchObject({
    refusal: 'too-large',
    detail: { limit: 900_000 },
  })
  expect(await handIn(at, head + 'A;a;1;\n'.repeat(100_000))).toMatchObject({
    ...{ refusal: 'too-many-rows', detail: { limit: 5000, row: 5001 } },
  })
  expect(await handIn(at, 'Das;da\nsind;keine')).toMatchObject({ refusal: 'no-header' })
  expect(await handIn(at, head)).toMatchObject({ refusal: 'no-rows' })
})

test('the workbook reads back as the same items, its formulas give the same sums', async () => {
  const at = await statement()
  await handIn(at, TABLE.replace('14.000,00', '15.123,45'))
  const made = await costs.statementWorkbook(room, HEAD, { ...at, officeName: 'Amt' })
  if (!made.ok) throw new Error(made.refusal)
  const same = await costs.importItems(room, HEAD, { ...at, name: 'wieder.xlsx', bytes: made.paper.bytes })
  expect(same).toMatchObject({ ok: true, added: 0, changed: 0, same: 3 })
  const formulas = await reckonWorkbook(made.paper.bytes)
  expect(formulas.length).toBeGreaterThan(30)
  const shown = (value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : (value ?? '')
  for (const { at, formula, stored, reckoned } of formulas)
    expect([at, formula, shown(reckoned)]).toEqual([at, formula, shown(stored)])
  const sums = formulas
    .filter(({ formula }) => formula.startsWith('SUM('))
    .map(({ reckoned }) => shown(reckoned))
  expect(sums).toEqual([224_000, 0, 15_123.45, 0, 188_235.3, 1123.45, 0, 224_000])
})

test('the template is one an import takes, in both kinds', async () => {
  for (const kind of ['xlsx', 'csv'] as const) {
    const table = await readTable((await costs.importTemplate(room, kind)).bytes)
    const told = table.ok ? readLines(table.rows) : table
    expect(told.ok && [told.read.lines.length, told.read.faults, told.read.unknown]).toEqual([2, [], []])
  }
})

test('a statement is renamed, taken away and brought back; only the head of its site may', async () => {
  const at = await statement()
  expect(await costs.renameStatement(room, HEAD, { ...at, name: ' ', note: '' })).toMatchObject({
    refusal: 'missing',
    field: 'name',
  })
  expect(await costs.renameStatement(room, HEAD, { ...at, name: 'Neu', note: 'x' })).toMatchObject({
    ok: true,
  })
  expect(await costs.removeStatement(room, HEAD, at)).toMatchObject({ ok: true })
  expect(await costs.saveItem(room, HEAD, { ...at, body: BODY })).toMatchObject({
    refusal: 'statement-removed',
  })
  expect(await costs.restoreStatement(room, HEAD, at)).toMatchObject({ ok: true })
  expect(await costs.readStatements(room, CLERK, { site: 1 })).toMatchObject({ refusal: 'not-permitted' })
  expect(await costs.readStatement(room, HEAD, { site: 2, statement: at.statement })).toMatchObject({
    refusal: 'not-permitted',
  })
  expect(await costs.saveItem(room, CLERK, { ...at, body: BODY })).toMatchObject({ refusal: 'not-permitted' })
})
