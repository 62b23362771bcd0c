import { crc32, deflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-wasm'
import { openRenderer } from './renderer.ts'

/** Dots, one bit each, rows padded to whole bytes, leftmost dot in the highest bit; 1 is black. */
export interface Bitmap {
  readonly width: number
  readonly height: number
  readonly bits: Uint8Array
}

/** Darker than this burns a dot. Thin strokes of small print are grey at their edges, so it is above the middle. */
const BURNS_BELOW = 160
/** Half a metre of paper: whatever is longer is a mistake. */
const HEIGHT_MAX = 4000

/** A drawing as dots, scaled to the width of the paper. Fonts are not needed: our drawings hold outlines. */
export async function bitmapOf(svg: string, width: number): Promise<Bitmap> {
  await openRenderer()
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: width }, background: 'white' })
  const image = drawing.render()
  try {
    if (image.width !== width || image.height > HEIGHT_MAX)
      throw new RangeError(`a slip of ${image.width} x ${image.height} dots does not fit the paper`)
    return burn(image.pixels, image.width, image.height)
  } finally {
    image.free()
    drawing.free()
  }
}

export const rowBytes = (width: number): number => Math.ceil(width / 8)

function burn(pixels: Uint8Array, width: number, height: number): Bitmap {
  const bits = new Uint8Array(rowBytes(width) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x)
      const light = 0.299 * pixels[at]! + 0.587 * pixels[at + 1]! + 0.114 * pixels[at + 2]!
      if (light < BURNS_BELOW) bits[y * rowBytes(width) + (x >> 3)]! |= 0x80 >> (x & 7)
    }
  return { width, height, bits }
}

/** The same dots as a picture (PNG, ISO/IEC 15948: one bit of grey), for eyes and tests. */
export function pngOf({ width, height, bits }: Bitmap): Buffer {
  const row = rowBytes(width)
  const lines = Buffer.alloc((row + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < row; x++) lines[y * (row + 1) + 1 + x] = ~bits[y * row + x]! & 0xff
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}
