import { BLANK_BELOW, OcrProblem, readPage, type Ocr } from '#ground/scanning/index.ts'
import { partsOfMail } from '../mail-parts.ts'
import type { ItemFile, ItemPage, Note } from '../item.ts'
import { notePageReading, pagesOf } from '../page-store.ts'
import { isPaged, ReaderTrouble, skipped, type Job, type StepOutcome } from './outcome.ts'

/** Letters a page needs for its own text layer to count as one; fewer is a stamp over a picture. */
const ENOUGH = 25
/** Pages of a PDF that are asked for at once. */
const CHUNK = 50
/** Dots per inch at which a page is read. */
const READ_DPI = 300
/** Pixels across at most: larger papers are read coarser. */
const READ_WIDTH_MAX = 4200
/** Mean confidence below which a colleague should look. */
const POOR = 60

/** The words of every page: the text the file brings along, else what is read off the picture. Page by page, kept at once. */
export async function text(job: Job): Promise<StepOutcome> {
  const { room, item, files } = job
  if (item.problem) return skipped
  const rows = await pagesOf(room.ground.db, item.id)
  if (rows.length === 0) return skipped
  for (const file of files)
    await takeOwnText(
      job,
      file,
      rows.filter((it) => it.file === file.id && it.readBy === null),
    )
  const left = (await pagesOf(room.ground.db, item.id)).filter(({ readBy }) => readBy === null)
  if (left.length > 0) {
    const ocr = room.tools.ocr()
    if (!ocr) return { kind: 'waiting', part: 'tesseract' }
    await readAll(job, ocr, left)
  }
  return { kind: 'done', notes: notesOn(await pagesOf(room.ground.db, item.id)) }
}

function notesOn(pages: readonly ItemPage[]): Note[] {
  const notes: Note[] = []
  if (pages.some(({ confidence, isLeftOut }) => !isLeftOut && confidence !== null && confidence < POOR))
    notes.push('poorly-read')
  if (pages.some(({ problem }) => problem === 'too-large')) notes.push('large-pages')
  if (pages.some(({ rotation, isTurned }) => rotation !== 0 && !isTurned)) notes.push('turned-pages')
  return notes
}

async function takeOwnText(job: Job, file: ItemFile, rows: readonly ItemPage[]): Promise<void> {
  const { room, item } = job
  if (rows.length === 0) return
  const { db } = room.ground
  if (file.kind === 'mail' || file.kind === 'text') {
    const bytes = await job.bytes(file)
    const own = file.kind === 'mail' ? (await partsOfMail(bytes)).text : Buffer.from(bytes).toString('utf8')
    await notePageReading(db, item.id, rows[0]!.position, { readBy: 'pdf', text: own.slice(0, 2_000_000) })
    return
  }
  if (file.kind !== 'pdf') return
  const known = room.pages.knownPages('pdf', await job.bytes(file))
  for (let from = 1; from <= (file.pages ?? 0); from += CHUNK) {
    const texts = await known.texts({ from, count: CHUNK, behind: true })
    if (!texts.ok) throw new ReaderTrouble(`the reader of documents: ${texts.problem.kind}`)
    for (const page of texts.value) {
      const row = rows.find(({ number }) => number === page.page)
      if (!row || row.isTurned || page.text.replace(/\s/g, '').length < ENOUGH) continue
      const words = page.boxes.map((it) => [
        page.text.slice(it.from, it.to),
        it.x,
        it.y,
        it.width,
        it.height,
        Math.round(it.y),
      ])
      await notePageReading(db, item.id, row.position, { readBy: 'pdf', text: page.text, words })
    }
    await job.beat()
  }
}

/** As many pages at once as there are readers; each is kept as soon as it is read, so a crash costs one page. */
async function readAll(job: Job, ocr: Ocr, rows: readonly ItemPage[]): Promise<void> {
  const waiting = [...rows]
  const open = new Map<string, Promise<Uint8Array>>()
  let trouble: unknown = null
  const lane = async (): Promise<void> => {
    while (trouble === null) {
      const row = waiting.shift()
      if (!row) return
      try {
        const file = job.files.find(({ id }) => id === row.file)!
        const bytes = open.get(file.id) ?? job.bytes(file)
        open.set(file.id, bytes)
        await readOne(job, ocr, row, file, await bytes)
        await job.beat()
      } catch (error) {
        trouble = error
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(ocr.workers, waiting.length) }, lane))
  if (trouble !== null) throw trouble
}

async function readOne(job: Job, ocr: Ocr, row: ItemPage, file: ItemFile, bytes: Uint8Array): Promise<void> {
  const { room, item } = job
  const { db } = room.ground
  const nothing = (problem: string | null) =>
    notePageReading(db, item.id, row.position, { readBy: 'nobody', text: '', problem })
  if (row.isLeftOut || (row.ink !== null && row.ink < BLANK_BELOW)) return nothing(null)
  if (!isPaged(file.kind)) return nothing('no-picture')
  const known = room.pages.knownPages(file.kind, bytes)
  const points = await widthOf(job, file, row.number, bytes)
  const width = Math.round(Math.min(READ_WIDTH_MAX, (points / 72) * READ_DPI))
  const dpi = (width / points) * 72
  const image = await known.image(row.number, width, { format: 'png', behind: true })
  if (!image.ok) {
    const { kind } = image.problem
    if (kind === 'too-slow' || kind === 'crashed' || kind === 'closed') throw new ReaderTrouble(kind)
    return nothing(kind)
  }
  try {
    const read = await readPage(
      { ocr, bench: room.tools.bench },
      { png: image.value.bytes, dpi },
      row.isTurned ? { rotation: row.rotation } : {},
    )
    const scale = 72 / dpi
    const inPoints = (value: number): number => Math.round(value * scale * 10) / 10
    const words = read.words.map((it) => [
      it.text,
      inPoints(it.x),
      inPoints(it.y),
      inPoints(it.width),
      inPoints(it.height),
      it.line,
    ])
    const { text: found, languages, rotation } = read
    // without a word there is nothing to be sure of
    const confidence = read.words.length > 0 ? read.confidence : null
    await notePageReading(db, item.id, row.position, {
      readBy: 'ocr',
      text: found,
      confidence,
      languages,
      words,
      rotation,
    })
  } catch (error) {
    if (!(error instanceof OcrProblem)) throw error
    // One page that cannot be read does not hold up the others; it is named, and can be read again.
    await nothing(`ocr-${error.kind}`)
  }
}

const widths = new WeakMap<Uint8Array, Promise<readonly number[]>>()

/** Points across, of each page as it is shown. Asked once for all pages of a file. */
async function widthOf(job: Job, file: ItemFile, number: number, bytes: Uint8Array): Promise<number> {
  let known = widths.get(bytes)
  if (!known) {
    known = sizesOf(job, file, bytes)
    widths.set(bytes, known)
  }
  return (await known)[number - 1] ?? A4_WIDTH
}

async function sizesOf({ room }: Job, file: ItemFile, bytes: Uint8Array): Promise<readonly number[]> {
  if (!isPaged(file.kind)) return []
  const opened = await room.pages.openPages(file.kind, bytes, { behind: true })
  return opened.ok ? opened.value.facts.sizes.map(({ width }) => width || A4_WIDTH) : []
}

const A4_WIDTH = 595
