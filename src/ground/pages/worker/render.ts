import { LIMITS, type PageImage } from '../shapes.ts'
import { hasColour, jpegOf, pngOf } from './jpeg.ts'
import { refuseBombs, withPage, type Open } from './document.ts'
import type { Pdfium } from './pdfium.ts'
import { Trouble } from './trouble.ts'

/** Pixels of a page, red green blue and one byte unused, row after row without gaps. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

const ANNOTATIONS = 0x01
const RED_FIRST = 0x10

/** Draws page `number` (counted from 1) `width` pixels wide, notes and fields of forms included, on white paper. */
export function drawPage(pdfium: Pdfium, open: Open, number: number, width: number): Pixels {
  return withPage(pdfium, open, number, (page) => {
    refuseBombs(pdfium, page)
    return drawOpenPage(pdfium, open, page, width)
  })
}

export function drawOpenPage(pdfium: Pdfium, open: Open, page: number, width: number): Pixels {
  const [pageWidth, pageHeight] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)]
  if (!(pageWidth > 0) || !(pageHeight > 0)) throw new Trouble('damaged', 'a page without a size')
  const height = Math.max(1, Math.round((width * pageHeight) / pageWidth))
  const tooMuch = height > LIMITS.drawnSide || width > LIMITS.drawnSide || width * height > LIMITS.drawnPixels
  if (tooMuch) throw new Trouble('too-large', `${width} x ${height} pixels to draw`)
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0)
  if (bitmap === 0) throw new Trouble('too-large', 'no memory to draw')
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS | RED_FIRST)
    drawFields(pdfium, open, page, bitmap, width, height)
    return pixelsOf(pdfium, bitmap, width, height)
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap)
  }
}

/** Fields of a form, which PDFium draws apart from the page. */
function drawFields(
  pdfium: Pdfium,
  { doc }: Open,
  page: number,
  bitmap: number,
  width: number,
  height: number,
): void {
  if (pdfium.FPDF_GetFormType(doc) === 0) return
  const info = pdfium.PDFiumExt_OpenFormFillInfo()
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(doc, info)
  try {
    if (form !== 0) pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, ANNOTATIONS | RED_FIRST)
  } finally {
    if (form !== 0) pdfium.PDFiumExt_ExitFormFillEnvironment(form)
    pdfium.PDFiumExt_CloseFormFillInfo(info)
  }
}

function pixelsOf(pdfium: Pdfium, bitmap: number, width: number, height: number): Pixels {
  const stride = pdfium.FPDFBitmap_GetStride(bitmap)
  const at = pdfium.FPDFBitmap_GetBuffer(bitmap)
  const heap = pdfium.pdfium.HEAPU8
  if (stride === width * 4) return { width, height, data: heap.slice(at, at + stride * height) }
  const data = new Uint8Array(width * 4 * height)
  for (let row = 0; row < height; row++)
    data.set(heap.subarray(at + row * stride, at + row * stride + width * 4), row * width * 4)
  return { width, height, data }
}

export type ImageFormat = 'jpeg' | 'png' | 'auto'

/**
 * A page as a picture. PNG where every pixel must be right; `auto`: PNG for grey writing on white, which is smaller, sharper
 * and made in a tenth of the time, JPEG for everything with colours or noise.
 */
export function imageOf(pixels: Pixels, format: ImageFormat): PageImage {
  const { width, height } = pixels
  const chosen = format === 'auto' ? (isWriting(pixels) ? 'png' : 'jpeg') : format
  const bytes = chosen === 'png' ? pngOf(pixels) : jpegOf(pixels, 80)
  return { mime: `image/${chosen}`, bytes, width, height }
}

/** Share of a page of writing that is paper and nothing else. */
const PAPER = 0.75

function isWriting(pixels: Pixels): boolean {
  const { data, width, height } = pixels
  let white = 0
  for (let at = 0; at < data.length; at += 4) if (data[at] === 255) white++
  return white >= width * height * PAPER && !hasColour(pixels)
}
