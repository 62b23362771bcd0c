import { encode } from 'uqr'
import { runsOf, type CodeDrawing } from './drawing.ts'

/** Letters a code may hold; more is a mistake of ours, and a code nobody can scan from a phone. */
const MOST_BYTES = 700

/**
 * A square code (ISO/IEC 18004), error correction M, quiet zone of four modules.
 * @param most the largest version allowed: 13 for a transfer code (EPC069-12)
 */
export function qrCode(content: string, most = 40): CodeDrawing {
  const bytes = new TextEncoder().encode(content).length
  if (bytes === 0 || bytes > MOST_BYTES) throw new RangeError(`${bytes} bytes in a square code`)
  const { data, size } = encode(content, { ecc: 'M', boostEcc: false, border: 4, maxVersion: most })
  return { width: size, height: size, path: data.map((line, y) => runsOf(line, y, 1)).join('') }
}
