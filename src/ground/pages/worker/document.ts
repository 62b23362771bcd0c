import { LIMITS, type PageSize } from '../shapes.ts'
import { Trouble } from './trouble.ts'
import { floats, withBytes, withMemory, type Pdfium } from './pdfium.ts'

/** An open document of PDFium: its handle, and how many pages it has. */
export interface Open {
  readonly doc: number
  readonly pages: number
}

const PASSWORD = 4
const SECURITY = 5

/** Opens a PDF, runs `work` and closes it again. */
export async function withPdf<T>(
  pdfium: Pdfium,
  bytes: Uint8Array,
  work: (open: Open) => T | Promise<T>,
): Promise<T> {
  if (bytes.length === 0) throw new Trouble('empty', 'no bytes')
  const at = pdfium.pdfium.wasmExports.malloc(bytes.length)
  if (at === 0) throw new Trouble('too-large', 'no memory for the file')
  pdfium.pdfium.HEAPU8.set(bytes, at)
  const doc = pdfium.FPDF_LoadMemDocument(at, bytes.length, '')
  try {
    if (doc === 0) throw whyNot(pdfium.FPDF_GetLastError())
    const pages = pdfium.FPDF_GetPageCount(doc)
    if (pages === 0) throw new Trouble('empty', 'no page')
    if (pages > LIMITS.pages) throw new Trouble('too-large', `${pages} pages`)
    return await work({ doc, pages })
  } finally {
    if (doc !== 0) pdfium.FPDF_CloseDocument(doc)
    pdfium.pdfium.wasmExports.free(at)
  }
}

function whyNot(error: number): Trouble {
  if (error === PASSWORD) return new Trouble('encrypted', 'a password is needed')
  if (error === SECURITY) return new Trouble('encrypted', 'a way of encryption we do not know')
  return new Trouble('damaged', `PDFium says ${error}`)
}

/** Opens page `page`, counted from 1, and closes it after `work`. */
export function withPage<T>(pdfium: Pdfium, { doc, pages }: Open, page: number, work: (at: number) => T): T {
  if (!Number.isInteger(page) || page < 1 || page > pages) throw new Trouble('no-such-page', `${page}`)
  const at = pdfium.FPDF_LoadPage(doc, page - 1)
  if (at === 0) throw new Trouble('damaged', `page ${page} cannot be read`)
  try {
    return work(at)
  } finally {
    pdfium.FPDF_ClosePage(at)
  }
}

/** Sizes of all pages as shown, in points, without reading their content. */
export function sizesOf(pdfium: Pdfium, { doc, pages }: Open): PageSize[] {
  return Array.from({ length: pages }, (_, index) => {
    const size = floats(pdfium, 2, (at) => pdfium.FPDF_GetPageSizeByIndexF(doc, index, at))
    return { width: round(size?.[0] ?? 0), height: round(size?.[1] ?? 0) }
  })
}

export const round = (points: number): number => Math.round(points * 100) / 100

const IMAGE = 3
const FORM = 5

export interface PageObject {
  readonly object: number
  readonly type: number
  /** 0: of the page itself; more: so many forms deep. */
  readonly depth: number
}

/** Every object of a page, those inside form objects as well; `depth` guards against forms that hold themselves. */
export function* objectsOf(pdfium: Pdfium, page: number): Generator<PageObject> {
  const count = pdfium.FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index++) yield* within(pdfium, pdfium.FPDFPage_GetObject(page, index), 0)
}

function* within(pdfium: Pdfium, object: number, depth: number): Generator<PageObject> {
  const type = pdfium.FPDFPageObj_GetType(object)
  yield { object, type, depth }
  if (type !== FORM || depth > 12) return
  const count = pdfium.FPDFFormObj_CountObjects(object)
  for (let index = 0; index < count; index++)
    yield* within(pdfium, pdfium.FPDFFormObj_GetObject(object, index), depth + 1)
}

/** Refuses a page whose pictures unpack beyond measure, before one of them is unpacked. */
export function refuseBombs(pdfium: Pdfium, page: number): void {
  let pixels = 0
  for (const { object, type } of objectsOf(pdfium, page)) {
    if (type !== IMAGE) continue
    const [width, height] = withMemory(pdfium, 8, (at) => {
      pdfium.FPDFImageObj_GetImagePixelSize(object, at, at + 4)
      return [pdfium.pdfium.getValue(at, 'i32') >>> 0, pdfium.pdfium.getValue(at + 4, 'i32') >>> 0] as const
    })
    pixels += width * height
    if (width > LIMITS.side || height > LIMITS.side || pixels > LIMITS.pixelsInPdf)
      throw new Trouble('too-large', `a picture of ${width} x ${height} pixels`)
  }
}

/** The document as bytes, written anew: nothing of older revisions. */
export function save(pdfium: Pdfium, doc: number): Uint8Array {
  const writer = pdfium.PDFiumExt_OpenFileWriter()
  try {
    pdfium.PDFiumExt_SaveAsCopy(doc, writer)
    const size = pdfium.PDFiumExt_GetFileWriterSize(writer)
    return withMemory(pdfium, size, (at) => {
      pdfium.PDFiumExt_GetFileWriterData(writer, at, size)
      return pdfium.pdfium.HEAPU8.slice(at, at + size)
    })
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer)
  }
}

export { withBytes }
