import type { Bitmap } from './bitmap.ts'
import { TAKES_RASTER } from './escpos.ts'

/** An order as the virtual printer understands it, and how many bytes it takes. */
export type Order = { readonly length: number } & (
  | { readonly kind: 'question'; readonly about: number }
  | { readonly kind: 'raster'; readonly band: Bitmap }
  | { readonly kind: 'reset' | 'forget' | 'cut' | 'receipt' | 'unknown' }
)

/** The order at the beginning of what came; null when it is not whole yet. */
export function orderAt(bytes: Buffer): Order | null {
  const [first, second, third] = bytes
  if (first === undefined) return null
  if (![0x10, 0x1b, 0x1d].includes(first)) return { kind: 'unknown', length: 1 }
  if (second === undefined) return null
  if (first === 0x1b) return { kind: second === 0x40 ? 'reset' : 'unknown', length: 2 }
  if (third === undefined) return null
  if (first === 0x10 && second === 0x04) return { kind: 'question', about: third, length: 3 }
  if (first === 0x10) return { kind: second === 0x05 ? 'forget' : 'unknown', length: 3 }
  if (second === 0x72) return { kind: 'receipt', length: 3 }
  if (second === 0x56) return bytes.length < 4 ? null : { kind: 'cut', length: 4 }
  return TAKES_RASTER[1] === second && TAKES_RASTER[2] === third
    ? rasterAt(bytes)
    : { kind: 'unknown', length: 3 }
}

const HEAD = 8

function rasterAt(bytes: Buffer): Order | null {
  if (bytes.length < HEAD) return null
  const [row, height] = [bytes.readUInt16LE(4), bytes.readUInt16LE(6)]
  const length = HEAD + row * height
  if (bytes.length < length) return null
  return {
    kind: 'raster',
    length,
    band: { width: row * 8, height, bits: Buffer.from(bytes.subarray(HEAD, length)) },
  }
}
