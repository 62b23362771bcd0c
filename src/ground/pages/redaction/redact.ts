import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { Area, PageKind, PageText, Word } from '../shapes.ts'
import { refuseBombs, save, withPage, withPdf, type Open } from '../worker/document.ts'
import { withMemory, type Pdfium } from '../worker/pdfium.ts'
import { withPictures } from '../worker/pictures.ts'
import { drawOpenPage, type Pixels } from '../worker/render.ts'
import { readPage, shownPage, signsOf } from '../worker/text.ts'
import { Trouble } from '../worker/trouble.ts'
import { isSeen, paint, PICTURE_DPI, pictureOfPage } from './as-picture.ts'
import { cleaned } from './clean.ts'
import { coveredOf, coversDrawing, wordsApart, type Covered, type Edges } from './covered.ts'
import { cutText } from './cut-text.ts'
import { tracesIn } from './traces.ts'
import { emptyAreas, LOOK, looksAlike } from './verify.ts'

/** How a page was made: its text taken out of it, or painted as a picture, or only cleaned. */
export type Made = 'cut' | 'picture' | 'clean'

export interface Redacted {
  readonly bytes: Uint8Array
  readonly pages: readonly Made[]
  /** Words that went and stand nowhere else in it. */
  readonly gone: readonly string[]
}

export interface RedactOrder {
  readonly kind: PageKind
  readonly bytes: Uint8Array
  readonly areas: readonly Area[]
  /** Pages that come along, from 1; all when not told. Areas count the pages of the original. */
  readonly only?: readonly number[]
}

/**
 * A new document in which nothing of what stood in the areas is left, neither to see nor to read, and nothing beside the
 * pages: see docs/decisions/0025. What it gives was looked at as a stranger would; what cannot be shown to be empty is made
 * a picture, and what is not empty even then does not leave: Trouble 'not-redacted'.
 */
export async function redact(pdfium: Pdfium, order: RedactOrder): Promise<Redacted> {
  const { areas } = order
  const bytes = await asPdf(pdfium, order)
  const wild = await hasHiddenLayers(pdfium, bytes)
  return withPdf(pdfium, bytes, async (original) => {
    const wanted = order.only ?? Array.from({ length: original.pages }, (_, index) => index + 1)
    refuseForeign(original, areas, wanted)
    const pictures = new Set(wild ? wanted : [])
    for (let round = 0; round < 2; round++) {
      const made = await make(pdfium, original, bytes, { areas, wanted, pictures })
      const doubts = await doubtful(pdfium, original, made, { areas, wanted })
      if (doubts.length === 0) return { bytes: made.bytes, pages: made.pages, gone: lostWords(made) }
      const hopeless = doubts.find(({ page }) => pictures.has(page))
      if (hopeless || round > 0)
        throw new Trouble('not-redacted', `page ${(hopeless ?? doubts[0])?.page}: ${doubts[0]?.why}`)
      for (const { page } of doubts) pictures.add(page)
    }
    throw new Trouble('not-redacted')
  })
}

interface Task {
  readonly areas: readonly Area[]
  readonly wanted: readonly number[]
}

function refuseForeign({ pages }: Open, areas: readonly Area[], wanted: readonly number[]): void {
  const foreign = [...wanted, ...areas.map(({ page }) => page)].find(
    (it) => !Number.isInteger(it) || it < 1 || it > pages,
  )
  if (foreign !== undefined) throw new Trouble('no-such-page', `${foreign}`)
  if (areas.some((it) => !(it.width > 0) || !(it.height > 0)))
    throw new Trouble('not-redacted', 'an area without a size')
  if (wanted.length === 0) throw new Trouble('empty', 'no page is left')
}

async function asPdf(pdfium: Pdfium, { kind, bytes }: RedactOrder): Promise<Uint8Array> {
  return kind === 'pdf'
    ? withPdf(pdfium, bytes, ({ doc }) => {
        pdfium.EPDF_RemoveEncryption(doc)
        return save(pdfium, doc)
      })
    : withPictures(pdfium, kind, bytes, null, ({ doc }) => save(pdfium, doc))
}

/** Layers may hide what is not to be seen; without them all of it would be seen. What cannot be told counts as hidden. */
async function hasHiddenLayers(_: Pdfium, bytes: Uint8Array): Promise<boolean> {
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    return pdf.catalog.has(PDFName.of('OCProperties'))
  } catch {
    return true
  }
}

interface Anew {
  readonly bytes: Uint8Array
  readonly pages: readonly Made[]
  /** Words that went, and the text that stays, of all pages. */
  readonly gone: readonly string[]
  readonly stays: string
  /** What was painted, page by page. */
  readonly bars: ReadonlyMap<number, readonly Edges[]>
}

/** One attempt: every page anew, in the order wanted, in a document of its own. */
function make(
  pdfium: Pdfium,
  original: Open,
  bytes: Uint8Array,
  { areas, wanted, pictures }: Task & { readonly pictures: Set<number> },
): Promise<Anew> {
  return withPdf(pdfium, bytes, async (work) => {
    const to = pdfium.FPDF_CreateNewDocument()
    const pages: Made[] = []
    const looked: Looked[] = []
    const bars = new Map<number, readonly Edges[]>()
    try {
      for (const [index, number] of wanted.entries()) {
        const own = areas.filter(({ page }) => page === number)
        const flat = flatten(pdfium, work, number)
        const page = lookAt(pdfium, original, work, number, own)
        looked.push(page)
        bars.set(number, page.covered.bars)
        const mayCut = flat && page.isOpen && !pictures.has(number)
        const isText = mayCut && cut(pdfium, work, number, page.covered)
        if (isText) importPage(pdfium, to, work.doc, number - 1, index)
        else {
          pictures.add(number)
          const picture = paintPage(pdfium, original, number, page)
          await withPdf(pdfium, picture, (from) => importPage(pdfium, to, from.doc, 0, index))
        }
        pages.push(!isText ? 'picture' : own.length > 0 ? 'cut' : 'clean')
      }
      const clean = await cleaned(save(pdfium, to))
      const gone = looked.flatMap((it) => it.gone)
      return { bytes: clean, pages, bars, gone, stays: looked.map((it) => it.stays).join('\n') }
    } finally {
      pdfium.FPDF_CloseDocument(to)
    }
  })
}

function importPage(pdfium: Pdfium, to: number, from: number, page: number, at: number): void {
  const imported = withMemory(pdfium, 8, (list) => {
    pdfium.pdfium.setValue(list, page, 'i32')
    return pdfium.FPDF_ImportPagesByIndex(to, from, list, 1, at)
  })
  if (!imported) throw new Trouble('damaged', `page ${page + 1} cannot be taken over`)
}

interface Looked {
  readonly text: PageText
  readonly covered: Covered
  /** Every word of its text can be seen. */
  readonly isOpen: boolean
  readonly gone: readonly string[]
  readonly stays: string
}

const FAILED = 0

/** Notes and fields become part of the page, so that what they say is text like any other. False: they would not. */
const flatten = (pdfium: Pdfium, work: Open, number: number): boolean =>
  withPage(pdfium, work, number, (page) => pdfium.FPDFPage_Flatten(page, FOR_THE_SCREEN) !== FAILED)

const FOR_THE_SCREEN = 0

/** What is drawn comes from the original, what is said from the page with its notes and fields. */
function lookAt(pdfium: Pdfium, original: Open, flat: Open, number: number, areas: readonly Area[]): Looked {
  const { text, covered } = withPage(pdfium, flat, number, (page) => ({
    text: readPage(pdfium, page, number),
    covered: coveredOf(signsOf(pdfium, page, shownPage(pdfium, page)), areas),
  }))
  const pixels = withPage(pdfium, original, number, (page) => {
    refuseBombs(pdfium, page)
    return drawOpenPage(pdfium, original, page, Math.round(text.width * LOOK))
  })
  const scale = pixels.width / text.width
  const { go, stay } = wordsApart(text.boxes, covered.signs)
  const said = (word: Word): string => text.text.slice(word.from, word.to)
  const isOpen = text.boxes.every((it) => isSeen(pixels, it, scale))
  return { text, covered, isOpen, gone: go.map(said), stays: stay.map(said).join(' ') }
}

/** The text in the areas goes. False: only a picture will do. */
function cut(pdfium: Pdfium, work: Open, number: number, covered: Covered): boolean {
  if (covered.bars.length === 0) return true
  return withPage(pdfium, work, number, (page) => {
    const shown = shownPage(pdfium, page)
    if (coversDrawing(pdfium, page, shown, covered.bars)) return false
    return cutText(pdfium, page, shown, covered)
  })
}

const QUALITY = 85
const WIDEST = 3_500

function paintPage(pdfium: Pdfium, open: Open, number: number, { text, covered }: Looked): Uint8Array {
  const width = Math.max(1, Math.min(WIDEST, Math.round((text.width * PICTURE_DPI) / 72)))
  const pixels = withPage(pdfium, open, number, (page) => drawOpenPage(pdfium, open, page, width))
  paint(pixels, covered.bars, width / text.width)
  return pictureOfPage(pixels, text, covered, QUALITY)
}

const lostWords = ({ gone, stays }: Anew): string[] => [
  ...new Set(gone.filter((word) => !stays.includes(word))),
]

interface Doubt {
  readonly page: number
  readonly why: string
}

/** Looks at what was made as a stranger would, page against page and through all its bytes. Pages of the original. */
async function doubtful(
  pdfium: Pdfium,
  original: Open,
  made: Anew,
  { areas, wanted }: Task,
): Promise<Doubt[]> {
  const placed = areas.flatMap((it) => {
    const at = wanted.indexOf(it.page)
    return at < 0 ? [] : [{ ...it, page: at + 1 }]
  })
  const left = await emptyAreas(pdfium, made.bytes, placed)
  const doubts: Doubt[] = left.map(({ page, why }) => ({ page: wanted[page - 1]!, why }))
  await withPdf(pdfium, made.bytes, (after) => {
    for (const [index, number] of wanted.entries()) {
      const why = unlike(pdfium, original, number, after, index + 1, made.bars.get(number) ?? [])
      if (why) doubts.push({ page: number, why })
    }
  })
  const traces = await tracesIn(made.bytes, lostWords(made))
  if (traces.length > 0)
    doubts.push(
      ...wanted
        .filter((page) => areas.some((it) => it.page === page))
        .map((page) => ({ page, why: traces.join(', ') })),
    )
  return doubts
}

function unlike(
  pdfium: Pdfium,
  before: Open,
  number: number,
  after: Open,
  place: number,
  bars: readonly Edges[],
): string | null {
  const was = look(pdfium, before, number)
  const is = look(pdfium, after, place)
  paint(was.pixels, bars, was.pixels.width / was.width)
  paint(is.pixels, bars, was.pixels.width / was.width)
  return looksAlike(was.pixels, is.pixels) ? null : 'it does not look as before'
}

const look = (pdfium: Pdfium, open: Open, number: number): { pixels: Pixels; width: number } =>
  withPage(pdfium, open, number, (page) => {
    const width = pdfium.FPDF_GetPageWidthF(page)
    return { pixels: drawOpenPage(pdfium, open, page, Math.round(width * LOOK)), width }
  })
