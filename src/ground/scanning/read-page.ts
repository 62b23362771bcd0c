import type { Ocr, ReadPage } from './tesseract.ts'
import type { Workbench } from './workbench.ts'

export interface PagePicture {
  /** PNG as the reader of documents drew it. */
  readonly png: Uint8Array
  readonly dpi: number
}

export interface PageRead extends ReadPage {
  /** Degrees clockwise by which the page had to be turned; the words count from the turned page. */
  readonly rotation: 0 | 90 | 180 | 270
  readonly script: string | null
}

/** Below this a page is looked at again: it may stand on its head or be in another script. */
const SURE = 75
/** Letters below which confidence says nothing. */
const FEW = 12

/**
 * Reads a page in German first, which is right for nearly all; a page that makes no sense so is looked at (how it stands,
 * which script) and read again. The better of the two counts. `rotation`: what a colleague has set is not doubted.
 */
export async function readPage(
  { ocr, bench }: { readonly ocr: Ocr; readonly bench: Workbench },
  { png, dpi }: PagePicture,
  known: { readonly rotation?: 0 | 90 | 180 | 270 | undefined } = {},
): Promise<PageRead> {
  const set = known.rotation
  const first = set ? await bench.ask('turn', { png, rotation: set }) : png
  const german = await ocr.read(first, { dpi })
  const plain = { ...german, rotation: set ?? 0, script: null }
  if (german.confidence >= SURE && german.text.length >= FEW) return plain
  if (german.words.length === 0) return plain
  const { rotation: seen, script } = await ocr.look(first, { dpi })
  const extra = set === undefined ? seen : 0
  const isLatin = script === null || script === 'Latin'
  if (extra === 0 && isLatin && german.confidence >= SURE) return plain
  const rotation = (((set ?? 0) + extra) % 360) as PageRead['rotation']
  const turned = extra === 0 ? first : await bench.ask('turn', { png, rotation })
  const again = await ocr.read(turned, { dpi, script: script ?? 'Latin' })
  return again.confidence > german.confidence || !isLatin
    ? { ...again, rotation, script }
    : { ...plain, script }
}
