import { rowBytes, type Bitmap } from './bitmap.ts'

/**
 * The language of receipt printers (ESC/POS), as far as we speak it: reset, raster, feed, cut, and the sentence behind
 * the last dot that the printer answers only when it has come so far. Source: Epson's reference of commands.
 */
const RESET = [0x1b, 0x40]
/** Feeds to the knife and leaves one point uncut, so that the slip does not fall. */
const CUT = [0x1d, 0x56, 0x42, 0x18]
/** `GS r 1`: answered in its turn, so its answer says that everything before it is on paper. */
const RECEIPT = [0x1d, 0x72, 0x01]
/** Printers of the small kind take a few kilobytes at a time. */
const BAND_ROWS = 128

export const TAKES_RASTER = [0x1d, 0x76, 0x30] as const

export function escposOf(bitmap: Bitmap): Buffer {
  const { width, height } = bitmap
  const row = rowBytes(width)
  const bits = withoutOrders(bitmap.bits)
  const parts: Uint8Array[] = [Buffer.from(RESET)]
  for (let top = 0; top < height; top += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, height - top)
    const head = [...TAKES_RASTER, 0, row & 0xff, row >> 8, rows & 0xff, rows >> 8]
    parts.push(Buffer.from(head), bits.subarray(top * row, (top + rows) * row))
  }
  parts.push(Buffer.from(CUT), Buffer.from(RECEIPT))
  return Buffer.concat(parts)
}

const DLE = 0x10
const ORDERS = new Set([0x04, 0x05, 0x14])

/**
 * Printers obey some orders the moment they come, also in the middle of a picture: a pattern of dots that reads like
 * one (status, recover, open the drawer) would be obeyed. One dot more, and it is a picture again.
 */
function withoutOrders(bits: Uint8Array): Uint8Array {
  const safe = Uint8Array.from(bits)
  for (let at = 1; at < safe.length; at++)
    if (safe[at - 1] === DLE && ORDERS.has(safe[at]!)) safe[at]! |= 0x08
  return safe
}
