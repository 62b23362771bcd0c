import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'jpeg-js'
import type { Pixels } from './render.ts'

/** JPEG of what was drawn. `quality` 1 to 100. */
export function jpegOf({ width, height, data }: Pixels, quality: number): Uint8Array {
  return new Uint8Array(encode({ width, height, data }, quality).data)
}

/** PNG of what was drawn: grey where the page has no colour, else red green blue. Quick rather than small. */
export function pngOf(pixels: Pixels): Uint8Array {
  const channels = hasColour(pixels) ? 3 : 1
  const head = Buffer.alloc(13)
  head.writeUInt32BE(pixels.width, 0)
  head.writeUInt32BE(pixels.height, 4)
  head.set([8, channels === 3 ? 2 : 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rowsOf(pixels, channels), { level: 3 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export function hasColour({ data }: Pixels): boolean {
  for (let at = 0; at < data.length; at += 4)
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return true
  return false
}

function rowsOf({ width, height, data }: Pixels, channels: 1 | 3): Uint8Array {
  const row = width * channels + 1
  const rows = new Uint8Array(row * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < channels; c++)
        rows[y * row + 1 + x * channels + c] = data[(y * width + x) * 4 + c] ?? 0
  return rows
}

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(content.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}
