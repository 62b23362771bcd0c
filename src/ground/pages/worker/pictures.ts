import { createRequire } from 'node:module'
import type * as UTIF from 'utif2'
import { LIMITS, type PageKind } from '../shapes.ts'
import { withBytes, type Open } from './document.ts'
import { jpegHead } from './jpeg-head.ts'
import { withMemory, type Pdfium } from './pdfium.ts'
import { Trouble } from './trouble.ts'

/** A picture that becomes a page. `draw` unpacks it, and only then. */
interface Picture {
  readonly width: number
  readonly height: number
  readonly dpi: number | null
  /** EXIF 1 to 8. */
  readonly orientation: number
  put(pdfium: Pdfium, pages: number, object: number): Promise<boolean>
}

/**
 * A picture, or the pictures of a TIFF, as a document of PDFium. Only page `only` gets its picture when one is named, the
 * others their size. A JPEG goes in as it is, to the bit.
 */
export async function withPictures<T>(
  pdfium: Pdfium,
  kind: Exclude<PageKind, 'pdf'>,
  bytes: Uint8Array,
  only: number | null,
  work: (open: Open) => T | Promise<T>,
): Promise<T> {
  if (bytes.length === 0) throw new Trouble('empty', 'no bytes')
  const pictures = await picturesIn(kind, bytes)
  if (pictures.length === 0) throw new Trouble('empty', 'no picture')
  const doc = pdfium.FPDF_CreateNewDocument()
  try {
    for (const [index, picture] of pictures.entries()) {
      refuseLarge(picture)
      await addPage(pdfium, doc, index, picture, only === null || only === index + 1)
    }
    return await work({ doc, pages: pictures.length })
  } finally {
    pdfium.FPDF_CloseDocument(doc)
  }
}

function refuseLarge({ width, height }: Picture): void {
  if (!(width > 0) || !(height > 0)) throw new Trouble('damaged', 'a picture without a size')
  if (width > LIMITS.side || height > LIMITS.side || width * height > LIMITS.pixelsAlone)
    throw new Trouble('too-large', `a picture of ${width} x ${height} pixels`)
}

/** Below this, what a picture says of its resolution is a default and not a measure (telephones write 72). */
const LEAST_DPI = 100
/** Long side of A4 in inches: how large a picture without a measure is shown. */
const A4 = 11.69

async function addPage(
  pdfium: Pdfium,
  doc: number,
  index: number,
  picture: Picture,
  withPicture: boolean,
): Promise<void> {
  const { width, height, orientation } = picture
  const said = picture.dpi ?? 0
  const dpi = said >= LEAST_DPI && said <= 4800 ? said : Math.max(width, height) / A4
  const [w, h] = [(width * 72) / dpi, (height * 72) / dpi]
  const lying = orientation >= 5
  const page = pdfium.FPDFPage_New(doc, index, lying ? h : w, lying ? w : h)
  try {
    if (!withPicture) return
    const object = pdfium.FPDFPageObj_NewImageObj(doc)
    const put = await withPages(pdfium, page, (pages) => picture.put(pdfium, pages, object))
    if (!put) throw new Trouble('damaged', 'the picture cannot be read')
    const [a, b, c, d, e, f] = turned(orientation, w, h)
    pdfium.FPDFImageObj_SetMatrix(object, a, b, c, d, e, f)
    pdfium.FPDFPage_InsertObject(page, object)
    pdfium.FPDFPage_GenerateContent(page)
  } finally {
    pdfium.FPDF_ClosePage(page)
  }
}

/** How a picture `w` points wide and `h` high is laid, by EXIF orientation. */
function turned(orientation: number, w: number, h: number): [number, number, number, number, number, number] {
  switch (orientation) {
    case 2:
      return [-w, 0, 0, h, w, 0]
    case 3:
      return [-w, 0, 0, -h, w, h]
    case 4:
      return [w, 0, 0, -h, 0, h]
    case 5:
      return [0, -w, -h, 0, h, w]
    case 6:
      return [0, -w, h, 0, 0, w]
    case 7:
      return [0, w, h, 0, 0, 0]
    case 8:
      return [0, w, -h, 0, h, 0]
    default:
      return [w, 0, 0, h, 0, 0]
  }
}

async function withPages<T>(pdfium: Pdfium, page: number, work: (pages: number) => Promise<T>): Promise<T> {
  const at = pdfium.pdfium.wasmExports.malloc(8)
  try {
    pdfium.pdfium.setValue(at, page, 'i32')
    return await work(at)
  } finally {
    pdfium.pdfium.wasmExports.free(at)
  }
}

async function picturesIn(kind: Exclude<PageKind, 'pdf'>, bytes: Uint8Array): Promise<Picture[]> {
  switch (kind) {
    case 'jpeg':
      return [jpeg(bytes)]
    case 'png':
      return [png(bytes)]
    case 'tiff':
      return tiff(bytes)
    case 'heic':
      return heic(bytes)
  }
}

function jpeg(bytes: Uint8Array): Picture {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new Trouble('damaged', 'no JPEG')
  return {
    ...jpegHead(bytes),
    put: (pdfium, pages, object) =>
      Promise.resolve(
        withBytes(pdfium, bytes, (at) => pdfium.EPDFImageObj_SetJpeg(pages, 1, object, at, bytes.length)),
      ),
  }
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

function png(bytes: Uint8Array): Picture {
  if (bytes.length < 33 || PNG.some((it, at) => bytes[at] !== it)) throw new Trouble('damaged', 'no PNG')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    dpi: pngDpi(view),
    orientation: 1,
    put: (pdfium, pages, object) =>
      Promise.resolve(
        withBytes(pdfium, bytes, (at) => pdfium.EPDFImageObj_SetPng(pages, 1, object, at, bytes.length)),
      ),
  }
}

function pngDpi(view: DataView): number | null {
  for (let at = 8; at + 21 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = view.getUint32(at + 4)
    if (name === 0x49444154) return null
    if (name === 0x70485973) return view.getUint8(at + 16) === 1 ? view.getUint32(at + 8) * 0.0254 : null
  }
  return null
}

const require = createRequire(import.meta.url)

/** utf2 and heic-decode are old-style modules, loaded when the first such picture comes. */
async function tiff(bytes: Uint8Array): Promise<Picture[]> {
  const utif = require('utif2') as typeof UTIF
  const whole = bytes.slice().buffer
  const pages = utif.decode(whole).filter((it) => first(it['t256']) > 0)
  return pages.map((it) => ({
    width: first(it['t256']),
    height: first(it['t257']),
    dpi: first(it['t282']) * (first(it['t296']) === 3 ? 2.54 : 1) || null,
    orientation: first(it['t274']) || 1,
    put: (pdfium, at, object) => {
      utif.decodeImage(whole, it)
      return Promise.resolve(putPixels(pdfium, at, object, it.width, it.height, utif.toRGBA8(it)))
    },
  }))
}

const first = (value: unknown): number => {
  const one: unknown =
    Array.isArray(value) || ArrayBuffer.isView(value) ? (value as unknown as number[])[0] : value
  return typeof one === 'number' ? one : 0
}

interface HeicPicture {
  readonly width: number
  readonly height: number
  decode(): Promise<{ width: number; height: number; data: Uint8ClampedArray }>
}

async function heic(bytes: Uint8Array): Promise<Picture[]> {
  const { all } = require('heic-decode') as { all(it: { buffer: Uint8Array }): Promise<HeicPicture[]> }
  const pictures = await all({ buffer: bytes }).catch((error: unknown) => {
    throw new Trouble('damaged', String(error))
  })
  return pictures.slice(0, 1).map((it) => ({
    width: it.width,
    height: it.height,
    dpi: null,
    orientation: 1,
    async put(pdfium, pages, object) {
      const { width, height, data } = await it.decode()
      return putPixels(pdfium, pages, object, width, height, data)
    },
  }))
}

const BLUE_FIRST_UNUSED = 3

function putPixels(
  pdfium: Pdfium,
  pages: number,
  object: number,
  width: number,
  height: number,
  rgba: Uint8Array | Uint8ClampedArray,
): boolean {
  return withMemory(pdfium, width * height * 4, (at) => {
    const heap = pdfium.pdfium.HEAPU8
    for (let from = 0; from < width * height * 4; from += 4) {
      const paper = 255 - (rgba[from + 3] ?? 255)
      const ink = (rgba[from + 3] ?? 255) / 255
      heap[at + from] = (rgba[from + 2] ?? 0) * ink + paper
      heap[at + from + 1] = (rgba[from + 1] ?? 0) * ink + paper
      heap[at + from + 2] = (rgba[from] ?? 0) * ink + paper
    }
    const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BLUE_FIRST_UNUSED, at, width * 4)
    try {
      return pdfium.FPDFImageObj_SetBitmap(pages, 1, object, bitmap)
    } finally {
      pdfium.FPDFBitmap_Destroy(bitmap)
    }
  })
}
