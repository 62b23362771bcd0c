import type { Area } from '../shapes.ts'
import { withPage, withPdf, type Open } from '../worker/document.ts'
import type { Pdfium } from '../worker/pdfium.ts'
import { drawOpenPage, type Pixels } from '../worker/render.ts'
import { shownPage, signsOf } from '../worker/text.ts'
import { covers, edgesOf, type Edges } from './covered.ts'

/** A finding about one page: why it may not leave. */
export interface Finding {
  readonly page: number
  readonly why: string
}

/** Pixels per point at which pages are looked at. */
export const LOOK = 1.5

/** Whether each area of this document is black through and through and holds no sign. */
export function emptyAreas(pdfium: Pdfium, bytes: Uint8Array, areas: readonly Area[]): Promise<Finding[]> {
  return withPdf(pdfium, bytes, (open) => {
    const pages = [...new Set(areas.map(({ page }) => page))]
    return pages.flatMap((page) => {
      const own = areas.filter((it) => it.page === page).map(edgesOf)
      return whatIsLeft(pdfium, open, page, own).map((why) => ({ page, why }))
    })
  })
}

function whatIsLeft(pdfium: Pdfium, open: Open, number: number, areas: readonly Edges[]): string[] {
  return withPage(pdfium, open, number, (page) => {
    const shown = shownPage(pdfium, page)
    const found: string[] = []
    const sign = signsOf(pdfium, page, shown).find(
      ({ at, text }) => at && text.trim() !== '' && areas.some((area) => covers(area, at)),
    )
    if (sign) found.push('a sign can be read out of an area')
    const pixels = drawOpenPage(pdfium, open, page, Math.round(shown.width * LOOK))
    if (areas.some((area) => !isBlack(pixels, area, pixels.width / shown.width)))
      found.push('something can be seen in an area')
    return found
  })
}

/** How bright a painted pixel may be: what JPEG does to black beside white. */
const BLACK = 64

/** All of it, but for a rim of a pixel that belongs to both sides. */
function isBlack({ width, height, data }: Pixels, area: Edges, scale: number): boolean {
  const [left, top, right, bottom] = area.map((it) => it * scale) as unknown as Edges
  for (let y = Math.max(0, Math.ceil(top + 1)); y < Math.min(height, Math.floor(bottom - 1)); y++)
    for (let x = Math.max(0, Math.ceil(left + 1)); x < Math.min(width, Math.floor(right - 1)); x++) {
      const at = (y * width + x) * 4
      if ((data[at] ?? 0) > BLACK || (data[at + 1] ?? 0) > BLACK || (data[at + 2] ?? 0) > BLACK) return false
    }
  return true
}

/**
 * Side of a tile in pixels, and how much darker or brighter it may be before something is gone from it or came to it. The
 * tile as a whole, not pixel by pixel: a page that became a picture is a fraction of a pixel off.
 */
const TILE = 16
const OTHER = 30

/** Whether a page looks as it should, tile by tile: neither more nor less is gone than was to go. */
export function looksAlike(before: Pixels, after: Pixels): boolean {
  if (before.width !== after.width || Math.abs(before.height - after.height) > 1) return false
  const height = Math.min(before.height, after.height)
  for (let y = 0; y < height; y += TILE)
    for (let x = 0; x < before.width; x += TILE)
      if (difference(before, after, x, y, height) > OTHER) return false
  return true
}

function difference(before: Pixels, after: Pixels, x0: number, y0: number, height: number): number {
  const [x1, y1] = [Math.min(x0 + TILE, before.width), Math.min(y0 + TILE, height)]
  let sum = 0
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const at = (y * before.width + x) * 4 + 1
      sum += (before.data[at] ?? 0) - (after.data[at] ?? 0)
    }
  return Math.abs(sum) / ((x1 - x0) * (y1 - y0))
}
