import { expect, test } from 'vitest'
import { handMade } from '../../ground/sheets/testing/packages.ts'
import { COLUMN_NAMES, findColumns, IMPORT_FIELDS } from './import-columns.ts'
import { packed, readHandedIn } from './import-table.ts'

/** A workbook in which one text of so many signs stands in every cell below the headers. */
function sameEverywhere(signs: number, rows: number): Promise<Uint8Array> {
  const texts = [...IMPORT_FIELDS.map((field) => COLUMN_NAMES[field][0]), 'x'.repeat(signs)]
  const row = (places: readonly number[]) =>
    `<row>${places.map((at) => `<c t="s"><v>${at}</v></c>`).join('')}</row>`
  const heads = texts.slice(1).map((_, at) => at)
  const below = heads.map(() => heads.length)
  return handMade(row(heads) + row(below).repeat(rows), {
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  })
}

test('a text that stands once in the package and in every cell is as large as all of them together', async () => {
  const bytes = await sameEverywhere(9_000, 2_000)
  expect(bytes.byteLength).toBeLessThan(10_000)
  expect(await readHandedIn(bytes, 'klein.xlsx')).toMatchObject({
    ...{ ok: false, refusal: 'unpacks-too-large', field: 'file', detail: { limit: 5_000_000 } },
  })
})

test('what is shown comes back in one form, or is refused at once', async () => {
  expect(await readHandedIn(await sameEverywhere(400, 500), 'mittel.xlsx')).toMatchObject({
    ...{ ok: false, refusal: 'unpacks-too-large', detail: { limit: 1_000_000 } },
  })
  const read = await readHandedIn(await sameEverywhere(400, 100), 'passend.xlsx')
  expect(read.ok && packed(read.handed).length).toBeLessThan(1_000_000)
})

test('texts that are long enough to be taken apart for minutes are no headers', () => {
  const slow = [`a${' '.repeat(9_990)}b`, '('.repeat(9_990)]
  const rows = Array.from({ length: 30 }, (_, at) => ({
    number: at + 1,
    cells: Array.from({ length: 200 }, (__, n) => slow[n % 2]!),
  }))
  const begin = performance.now()
  expect(findColumns(rows)).toMatchObject({ ok: false, refusal: 'no-header' })
  expect(performance.now() - begin).toBeLessThan(1_000)
})
