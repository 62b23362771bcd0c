import { join } from 'node:path'
import { PDFDocument, rgb } from '@cantoo/pdf-lib'
import { createPages, type Made, type Pages } from '#ground/pages/index.ts'
import { findPart } from '#ground/parts/index.ts'
import { openOcr, type Ocr } from '#ground/scanning/index.ts'
import { decode } from 'fast-png'
import { huntFor, picturesIn, says } from '../../src/ground/pages/testing/hunt.ts'
import { dice, PRODUCERS } from '../../src/ground/pages/testing/secret-pages.ts'
import { projectDir, type Figures, type Run } from '../support/run.ts'
import { areasOf, photographed, sampled, scanned, type Case } from './scans.ts'

const PAGES = { quick: 500, full: 2500 }
const AT_ONCE = 3
/** Pages whose picture is read again by OCR; it takes seconds each. */
const READ_AGAIN = { quick: 24, full: 250 }
/** Faulty redactions, each of which the check must find. */
const FAULTS = 40

interface Tally {
  pages: number
  documents: number
  cut: number
  picture: number
  clean: number
  refused: number
  lost: number
  read_again: number
  readonly leaks: string[]
  readonly producers: Record<string, number>
}

/**
 * Words are taken out of 500 pages of many producers, then hunted for as somebody would who wants them: with another reader
 * program, through every unpacked stream, in the pixels of the page and of every picture in the file, and by OCR. With
 * `--plant` the redaction only paints bars, as many programs do.
 */
export async function redaction(run: Run): Promise<Figures> {
  const reader = createPages({ workers: AT_ONCE, patience: 60_000 })
  run.afterwards(() => reader.close())
  const tesseract = findPart('tesseract', join(projectDir, '.parts'))
  const ocr = tesseract && openOcr({ part: tesseract, workers: 2 })
  if (!ocr) run.say('tesseract is not there: the pictures are not read again (npm run parts)')
  const tally: Tally = {
    ...{ pages: 0, documents: 0, cut: 0, picture: 0, clean: 0, refused: 0, lost: 0, read_again: 0 },
    ...{ leaks: [], producers: {} },
  }
  const most = run.full ? PAGES.full : PAGES.quick
  const readAgain = run.full ? READ_AGAIN.full : READ_AGAIN.quick
  let seed = run.seed * 1_000_003
  const work = async (): Promise<void> => {
    while (tally.pages < most) {
      const own = seed++
      const one = await aCase(reader, own)
      if (!one || one.areas.length === 0) continue
      // the fault is painted with another program, which does not open all samples
      if (run.plant && one.producer.startsWith('sample')) continue
      await judge(run, reader, one, tally, tally.read_again < readAgain ? ocr : null, own)
      if (tally.documents % 50 === 0) run.say(`${tally.pages} of ${most} pages`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const faults = await faultsFound(reader, run.seed)
  const { leaks, ...rest } = tally
  return {
    ok:
      leaks.length === 0 &&
      tally.refused <= tally.documents * 0.01 &&
      tally.lost === 0 &&
      faults.missed === 0,
    ...rest,
    ...{ leaks: leaks.length, first_leaks: leaks.slice(0, 3) },
    ...{ faults: faults.planted, faults_found: faults.planted - faults.missed, ocr: ocr !== null },
  }
}

const MAKERS = [...Object.values(PRODUCERS), scanned, photographed, sampled] as const

async function aCase(reader: Pages, seed: number): Promise<Case | null> {
  const throwing = dice(seed * 2_654_435)
  for (let warm = 0; warm < 5; warm++) throwing()
  const index = seed % MAKERS.length
  const own = Object.values(PRODUCERS)[index]
  if (!own) return [scanned, photographed, sampled][index - Object.keys(PRODUCERS).length]!(reader, throwing)
  const secret = await own(throwing)
  return { ...secret, areas: await areasOf(reader, secret) }
}

async function judge(
  run: Run,
  reader: Pages,
  one: Case,
  tally: Tally,
  ocr: Ocr | null,
  seed: number,
): Promise<void> {
  const answer = run.plant
    ? { ok: true as const, value: { bytes: await barsOnly(reader, one), pages: ['cut'] as Made[] } }
    : await reader.redact(one)
  tally.documents++
  if (!answer.ok) {
    tally.refused++
    run.say(`seed ${seed}, ${one.producer}: ${answer.problem.kind} ${answer.problem.detail ?? ''}`)
    return
  }
  const { bytes, pages } = answer.value
  tally.pages += pages.length
  tally.producers[one.producer] = (tally.producers[one.producer] ?? 0) + pages.length
  for (const made of pages) tally[made]++
  const found = [
    ...(await huntFor(bytes, one.word)),
    ...(await seenInAreas(reader, bytes, one)),
    ...(await paintedOver(reader, bytes, one, pages)),
  ]
  if (ocr && one.word.length >= 6 && /^[\p{Script=Latin}\d-]+$/u.test(one.word)) {
    tally.read_again++
    if (says(await readAgain(reader, ocr, bytes), one.word)) found.push('OCR reads it')
  }
  if (found.length > 0) tally.leaks.push(`seed ${seed}, ${one.producer}, ${one.word}: ${found.join(', ')}`)
  if (one.stays !== '' && !(await stillSays(reader, bytes, one.stays))) {
    tally.lost++
    run.say(`seed ${seed}, ${one.producer}: ${one.stays} is lost`)
  }
}

async function stillSays(reader: Pages, bytes: Uint8Array, text: string): Promise<boolean> {
  const texts = await reader.knownPages('pdf', bytes).texts()
  return texts.ok && says(texts.value.map((it) => it.text).join(' '), text)
}

const ZOOM = 2
const DARK = 70

/** Each area as it is drawn, to the pixel. */
async function seenInAreas(reader: Pages, bytes: Uint8Array, { areas }: Case): Promise<string[]> {
  const facts = await reader.inspectPdf(bytes)
  if (!facts.ok) return [`cannot be opened: ${facts.problem.kind}`]
  const found: string[] = []
  for (const page of new Set(areas.map((it) => it.page))) {
    const size = facts.value.sizes[page - 1]!
    const image = await reader.renderPage(bytes, page, Math.round(size.width * ZOOM), { format: 'png' })
    if (!image.ok) return [`cannot be drawn: ${image.problem.kind}`]
    const { width, data, channels } = decode(image.value.bytes)
    const scale = width / size.width
    for (const area of areas.filter((it) => it.page === page))
      if (!isDark(area, scale, (x, y) => Number(data[(y * width + x) * channels])))
        found.push(`pixels of page ${page} can be seen`)
  }
  return found
}

function isDark(
  area: { x: number; y: number; width: number; height: number },
  scale: number,
  at: (x: number, y: number) => number,
): boolean {
  for (let y = Math.ceil(area.y * scale) + 1; y < (area.y + area.height) * scale - 2; y++)
    for (let x = Math.ceil(area.x * scale) + 1; x < (area.x + area.width) * scale - 2; x++)
      if (!(at(x, y) <= DARK)) return false
  return true
}

/** In no picture that lies in the file may the place be bright: not only the drawn page, the pixels themselves. */
async function paintedOver(
  reader: Pages,
  bytes: Uint8Array,
  { areas }: Case,
  pages: readonly Made[],
): Promise<string[]> {
  if (pages.length !== 1 || pages[0] !== 'picture') return []
  const facts = await reader.inspectPdf(bytes)
  const page = facts.ok ? (facts.value.sizes[0]?.width ?? 0) : 0
  // the picture of a whole page; stamps and marks on it are smaller
  const whole = picturesIn(bytes).filter(({ width, height }) => width > 600 && height > 600)
  const isShown = whole.some(
    ({ width, data }) =>
      !areas.every((it) => isDark(it, width / page, (x, y) => data[(y * width + x) * 4] ?? 0)),
  )
  return isShown ? ['a picture in the file shows it'] : []
}

async function readAgain(reader: Pages, ocr: Ocr, bytes: Uint8Array): Promise<string> {
  const image = await reader.renderPage(bytes, 1, 1654, { format: 'png' })
  return image.ok ? (await ocr.read(image.value.bytes, { dpi: 200 })).text : ''
}

/** What many programs do: a black bar on top, and everything under it as before. */
async function barsOnly(reader: Pages, { kind, bytes, areas }: Case): Promise<Uint8Array> {
  const whole = await reader.knownPages(kind, bytes).pdf()
  const pdf = await PDFDocument.load(whole.ok ? whole.value.bytes : bytes, { ignoreEncryption: true })
  for (const { page, x, y, width, height } of areas) {
    const sheet = pdf.getPage(page - 1)
    sheet.drawRectangle({ x, y: sheet.getHeight() - y - height, width, height, color: rgb(0, 0, 0) })
  }
  return pdf.save()
}

/** The check itself is put to the proof: bars painted over, and the word said nowhere but in a hidden place. */
async function faultsFound(reader: Pages, seed: number): Promise<{ planted: number; missed: number }> {
  let [planted, missed] = [0, 0]
  for (let at = 0; planted < FAULTS; at++) {
    const one = await aCase(reader, seed * 7_919 + at)
    if (!one || one.areas.length === 0 || one.kind !== 'pdf' || one.producer.startsWith('sample')) continue
    const fault = await barsOnly(reader, one)
    const found = await reader.verifyRedaction(fault, { areas: one.areas, words: [one.word] })
    planted++
    if (found.ok && found.value.length === 0) missed++
  }
  return { planted, missed }
}
