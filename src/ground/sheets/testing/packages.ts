import { ZipFile } from 'yazl'

/** A zip of these files. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk))
    zip.outputStream.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    zip.outputStream.on('error', reject)
  })
}

const OPEN = 'http://schemas.openxmlformats.org'
const rels = (entries: string): string =>
  `<Relationships xmlns="${OPEN}/package/2006/relationships">${entries}</Relationships>`
const rel = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OPEN}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`

/** A workbook of one sheet as somebody could write it by hand. @param sheet what stands in `sheetData`, or a whole part. */
export function handMade(sheet: string, more: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const part = sheet.startsWith('<?xml')
    ? sheet
    : `<worksheet xmlns="${OPEN}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${OPEN}/package/2006/content-types"/>`,
    '_rels/.rels': rels(rel('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${OPEN}/spreadsheetml/2006/main" xmlns:r="${OPEN}/officeDocument/2006/relationships"><sheets><sheet name="Tabelle1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      rel('rId1', 'worksheet', 'worksheets/sheet1.xml') + rel('rId2', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/worksheets/sheet1.xml': part,
    ...more,
  })
}

/** One row of inline texts and numbers. */
export const rowOf = (...cells: (string | number)[]): string =>
  `<row>${cells
    .map((it) =>
      typeof it === 'number' ? `<c><v>${it}</v></c>` : `<c t="inlineStr"><is><t>${it}</t></is></c>`,
    )
    .join('')}</row>`
