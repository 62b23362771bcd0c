import {
  degrees,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  StandardFonts,
  type PDFFont,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib'

export interface BundlePart {
  /** Stands in the bookmarks. */
  readonly title: string
  readonly bytes: Uint8Array
}

export interface BundleOrder {
  readonly title: string
  readonly parts: readonly BundlePart[]
  /** Under each page, with `{page}` and `{pages}`. Signs of Latin-1 only. */
  readonly stamp: string
}

export interface Bundle {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Page on which each part begins, from 1. */
  readonly starts: readonly number[]
}

/**
 * One document of many: pages in order, each with a stamp below what it shows (the page is made taller, so nothing is
 * covered), bookmarks to the parts. The parts are taken as they are: they have to be clean already.
 */
export async function bundle({ title, parts, stamp }: BundleOrder): Promise<Bundle> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const starts: number[] = []
  for (const part of parts) {
    starts.push(pdf.getPageCount() + 1)
    const from = await PDFDocument.load(part.bytes, { updateMetadata: false })
    for (const page of await pdf.copyPages(from, from.getPageIndices())) pdf.addPage(page)
  }
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const pages = pdf.getPages()
  for (const [index, page] of pages.entries())
    stampPage(page, font, stamp.replace('{page}', String(index + 1)).replace('{pages}', String(pages.length)))
  for (const page of pages) page.node.delete(PDFName.of('Annots'))
  writeBookmarks(
    pdf,
    parts.map((part, index) => ({ title: part.title, page: pages[(starts[index] ?? 1) - 1]!.ref })),
  )
  pdf.catalog.set(PDFName.of('Lang'), PDFHexString.fromText('de-DE'))
  pdf.setTitle(title, { showInWindowTitleBar: true })
  const bytes = await pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
  return { bytes, pages: pages.length, starts }
}

/** Points added below, and the size of what is written there. */
const STRIP = 18
const SIZE = 7.5

function stampPage(page: PDFPage, font: PDFFont, text: string): void {
  const turn = (((page.getRotation().angle % 360) + 360) % 360) as 0 | 90 | 180 | 270
  const box = page.node.CropBox()?.asRectangle() ?? page.getMediaBox()
  const words = [...text].map((it) => (isWritable(font, it) ? it : '?')).join('')
  const middle = font.widthOfTextAtSize(words, SIZE) / 2
  const { x, y, width, height } = box
  const edge = (STRIP - SIZE) / 2 + 1
  const drawn = { size: SIZE, font, rotate: degrees(turn) }
  if (turn === 0) {
    setBox(page, x, y - STRIP, width, height + STRIP)
    page.drawText(words, { ...drawn, x: x + width / 2 - middle, y: y - STRIP + edge })
  } else if (turn === 90) {
    setBox(page, x, y, width + STRIP, height)
    page.drawText(words, { ...drawn, x: x + width + STRIP - edge, y: y + height / 2 - middle })
  } else if (turn === 180) {
    setBox(page, x, y, width, height + STRIP)
    page.drawText(words, { ...drawn, x: x + width / 2 + middle, y: y + height + STRIP - edge })
  } else {
    setBox(page, x - STRIP, y, width + STRIP, height)
    page.drawText(words, { ...drawn, x: x - STRIP + edge, y: y + height / 2 + middle })
  }
}

function setBox(page: PDFPage, x: number, y: number, width: number, height: number): void {
  page.setMediaBox(x, y, width, height)
  page.setCropBox(x, y, width, height)
}

function isWritable(font: PDFFont, sign: string): boolean {
  try {
    font.encodeText(sign)
    return true
  } catch {
    return false
  }
}

function writeBookmarks(
  pdf: PDFDocument,
  marks: readonly { readonly title: string; readonly page: PDFRef }[],
): void {
  if (marks.length === 0) return
  const { context } = pdf
  const root = context.nextRef()
  const refs = marks.map(() => context.nextRef())
  for (const [index, { title, page }] of marks.entries()) {
    const entry = PDFDict.withContext(context)
    entry.set(PDFName.of('Title'), PDFHexString.fromText(title))
    entry.set(PDFName.of('Parent'), root)
    const to = PDFArray.withContext(context)
    to.push(page)
    to.push(PDFName.of('Fit'))
    entry.set(PDFName.of('Dest'), to)
    const [before, after] = [refs[index - 1], refs[index + 1]]
    if (before) entry.set(PDFName.of('Prev'), before)
    if (after) entry.set(PDFName.of('Next'), after)
    context.assign(refs[index]!, entry)
  }
  const outlines = PDFDict.withContext(context)
  outlines.set(PDFName.of('Type'), PDFName.of('Outlines'))
  outlines.set(PDFName.of('First'), refs[0]!)
  outlines.set(PDFName.of('Last'), refs[refs.length - 1]!)
  outlines.set(PDFName.of('Count'), PDFNumber.of(marks.length))
  context.assign(root, outlines)
  pdf.catalog.set(PDFName.of('Outlines'), root)
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}
