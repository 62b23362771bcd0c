/**
 * A font without drawings, for the invisible text over a scanned page: every character is one blank of half an em. Text is
 * written as UTF-16 code units, so any script can be searched and copied while nothing can be drawn wrongly.
 */

const UNITS = 1000
/** Width of every glyph, in thousandths of an em. */
export const GLYPH_WIDTH = 500

/** TrueType with two empty glyphs; built, so that no font file with its own licence is carried along. */
export function glyphlessFont(): Uint8Array {
  const tables: readonly (readonly [tag: string, bytes: Buffer])[] = [
    ['OS/2', os2()],
    ['cmap', cmap()],
    ['glyf', Buffer.alloc(4)],
    ['head', head()],
    ['hhea', hhea()],
    ['hmtx', words(GLYPH_WIDTH, 0, GLYPH_WIDTH, 0)],
    ['loca', words(0, 0, 0)],
    ['maxp', Buffer.concat([Buffer.from([0, 1, 0, 0]), words(2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)])],
    ['name', names()],
    ['post', post()],
  ]
  const font = assemble(tables)
  // The sum over the whole file, which the head carries so that a torn font is noticed.
  const at = tableAt(font, 'head')
  font.writeUInt32BE((0xb1b0afba - sumOf(font)) >>> 0, at + 8)
  return font
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, n) => bytes.writeUInt16BE(value & 0xffff, n * 2))
  return bytes
}

function head(): Buffer {
  const bytes = Buffer.alloc(54)
  bytes.writeUInt32BE(0x00010000, 0)
  bytes.writeUInt32BE(0x00010000, 4)
  bytes.writeUInt32BE(0x5f0f3cf5, 12)
  bytes.writeUInt16BE(0x000b, 16)
  bytes.writeUInt16BE(UNITS, 18)
  bytes.writeInt16BE(GLYPH_WIDTH, 40)
  bytes.writeInt16BE(UNITS, 42)
  bytes.writeUInt16BE(8, 46)
  bytes.writeInt16BE(2, 48)
  return bytes
}

function hhea(): Buffer {
  const bytes = Buffer.alloc(36)
  bytes.writeUInt32BE(0x00010000, 0)
  bytes.writeInt16BE(800, 4)
  bytes.writeInt16BE(-200, 6)
  bytes.writeUInt16BE(GLYPH_WIDTH, 10)
  bytes.writeInt16BE(GLYPH_WIDTH, 16)
  bytes.writeInt16BE(1, 18)
  bytes.writeUInt16BE(2, 34)
  return bytes
}

function os2(): Buffer {
  const bytes = Buffer.alloc(78)
  bytes.writeUInt16BE(GLYPH_WIDTH, 2)
  bytes.writeUInt16BE(400, 4)
  bytes.writeUInt16BE(5, 6)
  bytes.write('NONE', 58, 'latin1')
  bytes.writeUInt16BE(0x40, 62)
  bytes.writeUInt16BE(0x20, 64)
  bytes.writeUInt16BE(0xffff, 66)
  bytes.writeInt16BE(800, 68)
  bytes.writeInt16BE(-200, 70)
  bytes.writeUInt16BE(800, 74)
  bytes.writeUInt16BE(200, 76)
  return bytes
}

/** One segment that ends the list; the text finds its glyph by the map of the PDF. */
function cmap(): Buffer {
  const sub = words(4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0)
  return Buffer.concat([words(0, 1, 3, 1, 0, 12), sub])
}

function names(): Buffer {
  const texts: readonly (readonly [id: number, text: string])[] = [
    [1, 'Willkommen Glyphless'],
    [2, 'Regular'],
    [4, 'Willkommen Glyphless'],
    [6, 'WillkommenGlyphless'],
  ]
  const stored = texts.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  let offset = 0
  const records = texts.map(([id], n) => {
    const record = words(3, 1, 0x409, id, stored[n]!.length, offset)
    offset += stored[n]!.length
    return record
  })
  return Buffer.concat([words(0, texts.length, 6 + texts.length * 12), ...records, ...stored])
}

function post(): Buffer {
  const bytes = Buffer.alloc(32)
  bytes.writeUInt32BE(0x00030000, 0)
  bytes.writeUInt32BE(1, 12)
  return bytes
}

function assemble(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const search = 2 ** Math.floor(Math.log2(tables.length))
  const start = Buffer.concat([
    Buffer.from([0, 1, 0, 0]),
    words(tables.length, search * 16, Math.log2(search), tables.length * 16 - search * 16),
  ])
  let at = 12 + tables.length * 16
  const directory: Buffer[] = []
  const bodies: Buffer[] = []
  for (const [tag, bytes] of tables) {
    const record = Buffer.alloc(16)
    record.write(tag, 0, 'latin1')
    record.writeUInt32BE(sumOf(bytes), 4)
    record.writeUInt32BE(at, 8)
    record.writeUInt32BE(bytes.length, 12)
    directory.push(record)
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
    bodies.push(padded)
    at += padded.length
  }
  return Buffer.concat([start, ...directory, ...bodies])
}

function sumOf(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) {
    let word = 0
    for (let n = 0; n < 4; n++) word = word * 256 + (bytes[at + n] ?? 0)
    sum = (sum + word) % 2 ** 32
  }
  return sum
}

function tableAt(font: Buffer, tag: string): number {
  for (let n = 0; n < font.readUInt16BE(4); n++)
    if (font.toString('latin1', 12 + n * 16, 16 + n * 16) === tag) return font.readUInt32BE(12 + n * 16 + 8)
  throw new Error(`no table ${tag}`)
}
