import { inflateSync } from 'node:zlib'

const HEADER = 44
const ENTRY = 20

/**
 * The font inside a WOFF file (W3C WOFF 1.0): the same tables, each packed on its own. Written for the files of a
 * package we name by exact version, not for fonts of strangers.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file')
  const count = woff.readUInt16BE(12)
  const directory = Buffer.alloc(12 + 16 * count)
  woff.copy(directory, 0, 4, 8)
  const power = Math.floor(Math.log2(count))
  const range = 16 * 2 ** power
  for (const [place, value] of [count, range, power, count * 16 - range].entries())
    directory.writeUInt16BE(value, 4 + 2 * place)
  const tables: Buffer[] = []
  let offset = directory.length
  for (let index = 0; index < count; index++) {
    const { tag, checksum, table } = tableAt(woff, HEADER + index * ENTRY)
    const at = 12 + 16 * index
    tag.copy(directory, at)
    for (const [place, value] of [checksum, offset, table.length].entries())
      directory.writeUInt32BE(value, at + 4 + 4 * place)
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4)
    tables.push(table, padding)
    offset += table.length + padding.length
  }
  return Buffer.concat([directory, ...tables])
}

function tableAt(woff: Buffer, at: number): { tag: Buffer; checksum: number; table: Buffer } {
  const start = woff.readUInt32BE(at + 4)
  const packed = woff.subarray(start, start + woff.readUInt32BE(at + 8))
  const isPacked = packed.length < woff.readUInt32BE(at + 12)
  return {
    tag: woff.subarray(at, at + 4),
    checksum: woff.readUInt32BE(at + 16),
    table: isPacked ? inflateSync(packed) : packed,
  }
}
