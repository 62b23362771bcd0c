import { scanPdfa } from '../../scanning/pdfa-scan.ts'
import { jpegOf } from '../worker/jpeg.ts'
import type { Pixels } from '../worker/render.ts'
import type { PageText, Word } from '../shapes.ts'
import { edgesOf, wordsApart, type Covered, type Edges } from './covered.ts'

/** Dots per inch of a page that becomes a picture: what is read on paper can be read on it. */
export const PICTURE_DPI = 200

/** Paints the bars into the picture of a page: what was under them is not in it any more. `scale`: pixels per point. */
export function paint({ width, height, data }: Pixels, bars: readonly Edges[], scale: number): void {
  for (const [left, top, right, bottom] of bars) {
    const [x0, x1] = [Math.max(0, Math.floor(left * scale)), Math.min(width, Math.ceil(right * scale))]
    const [y0, y1] = [Math.max(0, Math.floor(top * scale)), Math.min(height, Math.ceil(bottom * scale))]
    if (x1 <= x0) continue
    for (let y = y0; y < y1; y++) data.fill(0, (y * width + x0) * 4, (y * width + x1) * 4)
  }
}

/**
 * One page anew: its painted picture and, behind it, the words that stay. A word is kept where there is something to be
 * seen: text that was hidden under a bar somebody laid over it long ago, or in white on white, does not come along.
 */
export function pictureOfPage(pixels: Pixels, text: PageText, covered: Covered, quality: number): Uint8Array {
  const scale = pixels.width / text.width
  const clear = { x: 8 / scale, y: 8 / scale }
  const words = wordsApart(text.boxes, covered.signs)
    .stay.filter((it) => isSeen(pixels, it, scale))
    .map((it) => ({
      text: text.text.slice(it.from, it.to),
      x: it.x * scale,
      y: it.y * scale,
      width: Math.max(it.width, clear.x) * scale,
      height: Math.max(it.height, clear.y) * scale,
      line: 0,
    }))
  return scanPdfa({
    title: '',
    language: 'de',
    at: '2000-01-01T00:00:00Z',
    pages: [
      {
        jpeg: jpegOf(pixels, quality),
        width: pixels.width,
        height: pixels.height,
        dpi: scale * 72,
        rotation: 0,
        words,
      },
    ],
  })
}

const CONTRAST = 40

/** Something dark and something bright stand in the middle of where the word is. */
export function isSeen({ width, height, data }: Pixels, word: Word, scale: number): boolean {
  const [left, top, right, bottom] = edgesOf(word)
  let [low, high] = [255, 0]
  for (let y = Math.max(0, Math.floor(top * scale)); y < Math.min(height, bottom * scale); y++)
    for (let x = Math.max(0, Math.floor(left * scale)); x < Math.min(width, right * scale); x++) {
      const value = data[(y * width + x) * 4 + 1] ?? 0
      if (value < low) low = value
      if (value > high) high = value
      if (high - low > CONTRAST) return true
    }
  return false
}
