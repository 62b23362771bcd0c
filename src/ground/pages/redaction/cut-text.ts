import { withMemory, type Pdfium } from '../worker/pdfium.ts'
import type { Shown } from '../worker/text.ts'
import type { Covered, Edges } from './covered.ts'

const QUAD = 8

/**
 * Takes the covered signs out of the text of an open page and lays a black bar over each area. PDFium takes out what a
 * quadrangle meets: each sign gets a small one in its middle, so that the next line, whose box may reach in, stays whole.
 */
export function cutText(pdfium: Pdfium, page: number, shown: Shown, { signs, bars }: Covered): boolean {
  const middles = signs.flatMap(({ at }) => (at ? [middleOf(at)] : []))
  const cut = middles.length === 0 || redactIn(pdfium, page, shown, middles)
  for (const bar of bars) layBar(pdfium, page, shown, bar)
  return cut && pdfium.FPDFPage_GenerateContent(page)
}

function middleOf([left, top, right, bottom]: Edges): Edges {
  const [w, h] = [(right - left) / 4, (bottom - top) / 4]
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return [x - w, y - h, x + w, y + h]
}

function redactIn(pdfium: Pdfium, page: number, shown: Shown, places: readonly Edges[]): boolean {
  return withMemory(pdfium, places.length * QUAD * 4, (at) => {
    places.forEach(([left, top, right, bottom], index) => {
      const [l, t, r, b] = shown.own(left, top, right - left, bottom - top)
      const corners = [l, t, r, t, l, b, r, b]
      corners.forEach((it, n) => pdfium.pdfium.setValue(at + (index * QUAD + n) * 4, it, 'float'))
    })
    return pdfium.EPDFText_RedactInQuads(page, at, places.length, true, false)
  })
}

function layBar(pdfium: Pdfium, page: number, shown: Shown, [left, top, right, bottom]: Edges): void {
  const [l, t, r, b] = shown.own(left, top, right - left, bottom - top)
  const bar = pdfium.FPDFPageObj_CreateNewRect(l, b, r - l, t - b)
  pdfium.FPDFPageObj_SetFillColor(bar, 0, 0, 0, 255)
  pdfium.FPDFPath_SetDrawMode(bar, 2, false)
  pdfium.FPDFPage_InsertObject(page, bar)
}
