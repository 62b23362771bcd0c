import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { refused, type SheetReading } from './sheet.ts'
import type { SheetLimits } from './limits.ts'

/**
 * Whether a package may be unpacked, by its table of contents. The reader behind stops at the size the table claims, so a
 * table that lies ends as damaged; one that claims nothing is refused here.
 */
export async function judgePackage(
  bytes: Uint8Array,
  limits: SheetLimits,
): Promise<(SheetReading & { ok: false }) | null> {
  const entries = await contentsOf(bytes, limits.entries)
  if (entries === 'damaged') return refused('damaged')
  if (entries === 'too-many') return refused('unpacks-too-large', limits.entries)
  if (sizeOf(entries) > limits.unpacked) return refused('unpacks-too-large', limits.unpacked)
  if (sizeOf(entries.filter(isHeldWhole)) > limits.parts) return refused('unpacks-too-large', limits.parts)
  const names = new Set(entries.map((it) => it.fileName))
  if (names.size < entries.length || entries.some(saysNoSize)) return refused('damaged')
  if (!names.has('[Content_Types].xml')) return refused('other-document')
  return [...names].some((name) => /^xl\/.*\.xml$/iu.test(name)) ? null : refused('other-document')
}

const sizeOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, it) => sum + it.uncompressedSize, 0)

/** Sheets are read row by row; pictures and macros are not read at all. */
const isHeldWhole = ({ fileName }: Entry): boolean =>
  /\.(?:xml|rels)$/iu.test(fileName) && !/\/worksheets\/[^/]+\.xml$/iu.test(fileName)

/** Something packed that claims to be nothing, or is locked. */
const saysNoSize = (entry: Entry): boolean =>
  (entry.uncompressedSize === 0 && entry.compressedSize > 2) || (entry.generalPurposeBitFlag & 1) === 1

function contentsOf(bytes: Uint8Array, most: number): Promise<readonly Entry[] | 'damaged' | 'too-many'> {
  return new Promise((resolve) => {
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    fromBuffer(data, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) resolve('damaged')
      else gather(zip, most, resolve)
    })
  })
}

function gather(
  zip: ZipFile,
  most: number,
  resolve: (found: readonly Entry[] | 'damaged' | 'too-many') => void,
): void {
  const found: Entry[] = []
  if (zip.entryCount > most) return resolve('too-many')
  zip.on('entry', (entry: Entry) => {
    found.push(entry)
    zip.readEntry()
  })
  zip.on('end', () => resolve(found))
  zip.on('error', () => resolve('damaged'))
  zip.readEntry()
}
