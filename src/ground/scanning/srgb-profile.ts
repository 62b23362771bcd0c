/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 2, which a PDF/A names as its output intent. Built from
 * the numbers of the standard, so that no profile file with its own licence is carried along.
 */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve()
  const tags: readonly (readonly [tag: string, bytes: Buffer])[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), Buffer.from('No copyright\0', 'latin1')])],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    // adapted to the white point D50 by Bradford's method, as the profile connection space asks for
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  return assemble(tags)
}

const HEADER = 128

function assemble(tags: readonly (readonly [string, Buffer])[]): Uint8Array {
  const table = Buffer.alloc(4 + tags.length * 12)
  table.writeUInt32BE(tags.length, 0)
  const bodies: Buffer[] = []
  const placed = new Map<Buffer, number>()
  let at = HEADER + table.length
  tags.forEach(([tag, bytes], n) => {
    if (!placed.has(bytes)) {
      const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
      placed.set(bytes, at)
      bodies.push(padded)
      at += padded.length
    }
    table.write(tag, 4 + n * 12, 'latin1')
    table.writeUInt32BE(placed.get(bytes)!, 8 + n * 12)
    table.writeUInt32BE(bytes.length, 12 + n * 12)
  })
  return Buffer.concat([header(at), table, ...bodies])
}

function header(length: number): Buffer {
  const bytes = Buffer.alloc(HEADER)
  bytes.writeUInt32BE(length, 0)
  bytes.writeUInt32BE(0x02100000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  // a fixed day: the same program writes the same bytes
  ;[2026, 1, 1, 0, 0, 0].forEach((part, n) => bytes.writeUInt16BE(part, 24 + n * 2))
  bytes.write('acsp', 36, 'latin1')
  point(0.9642, 1, 0.8249).copy(bytes, 68)
  return bytes
}

/** 15 bits whole, 16 bits behind the point. */
function point(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, n) => bytes.writeInt32BE(Math.round(value * 65_536), n * 4))
  return bytes
}

function xyz(x: number, y: number, z: number): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), point(x, y, z)])
}

/** From what is stored to light, in 1,024 steps. */
function toneCurve(): Buffer {
  const steps = 1024
  const bytes = Buffer.alloc(12 + steps * 2)
  bytes.write('curv', 0, 'latin1')
  bytes.writeUInt32BE(steps, 8)
  for (let n = 0; n < steps; n++) {
    const value = n / (steps - 1)
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    bytes.writeUInt16BE(Math.round(light * 65_535), 12 + n * 2)
  }
  return bytes
}

function description(text: string): Buffer {
  const bytes = Buffer.alloc(12 + text.length + 1 + 8 + 3 + 67)
  bytes.write('desc', 0, 'latin1')
  bytes.writeUInt32BE(text.length + 1, 8)
  bytes.write(text, 12, 'latin1')
  return bytes
}
