/**
 * Which signs a font can show, read from its table `cmap` (OpenType, formats 4 and 12). A document with a sign that no
 * font of ours has would show a hole and could not claim to be accessible, so such signs are replaced beforehand.
 */
export function signsOf(font: Buffer): Set<number> {
  const signs = new Set<number>()
  const table = tableOf(font, 'cmap')
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const at = table.subarray(table.readUInt32BE(4 + 8 * index + 4))
    const format = at.readUInt16BE(0)
    if (format === 4) addSegments(at, signs)
    if (format === 12) addGroups(at, signs)
  }
  return signs
}

function tableOf(font: Buffer, wanted: string): Buffer {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + 16 * index
    if (font.toString('latin1', at, at + 4) === wanted) return font.subarray(font.readUInt32BE(at + 8))
  }
  throw new Error(`the font has no table ${wanted}`)
}

/** Format 4: segments of the basic plane. A segment may leave signs out, by pointing them to glyph 0. */
function addSegments(table: Buffer, signs: Set<number>): void {
  const size = table.readUInt16BE(6)
  for (let segment = 0; segment < size; segment += 2) {
    const end = table.readUInt16BE(14 + segment)
    const start = table.readUInt16BE(16 + size + segment)
    const delta = table.readUInt16BE(16 + 2 * size + segment)
    const rangeAt = 16 + 3 * size + segment
    const range = table.readUInt16BE(rangeAt)
    for (let sign = start; sign <= end && sign < 0xffff; sign++) {
      const glyph = range === 0 ? sign + delta : table.readUInt16BE(rangeAt + range + 2 * (sign - start))
      if ((glyph & 0xffff) !== 0) signs.add(sign)
    }
  }
}

/** Format 12: groups over all planes. */
function addGroups(table: Buffer, signs: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + 12 * group
    for (let sign = table.readUInt32BE(at); sign <= table.readUInt32BE(at + 4); sign++) signs.add(sign)
  }
}
