import { availableParallelism } from 'node:os'
import { runPart, tessdataOf, type Part } from '../parts/index.ts'
import { limitTo, type Limit } from './limit.ts'
import { ALWAYS, languagesOf, scriptNamed } from './scripts.ts'

/** A word on a page, in pixels of the picture that was read; y downwards. */
export interface ReadWord {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** 0 to 100, as tesseract judges itself. */
  readonly confidence: number
  /** Words of one line have the same number. */
  readonly line: number
}

export interface ReadPage {
  readonly text: string
  readonly words: readonly ReadWord[]
  /** Mean over the words, 0 to 100; 0 when there are none. */
  readonly confidence: number
  /** Trained data it was read with, `deu` first. */
  readonly languages: readonly string[]
}

export interface Turned {
  /** Degrees by which the picture has to be turned clockwise to stand upright: 0, 90, 180, 270. */
  readonly rotation: 0 | 90 | 180 | 270
  /** ISO 15924 name as tesseract writes it, `Latin`, `Arabic` …; null: it cannot say. */
  readonly script: string | null
}

/** Reading failed on this picture. `slow`: it was killed after its time. */
export class OcrProblem extends Error {
  override readonly name = 'OcrProblem'
  readonly kind: 'slow' | 'failed'
  constructor(kind: 'slow' | 'failed', message: string) {
    super(message)
    this.kind = kind
  }
}

export interface Ocr {
  readonly languages: readonly string[]
  readonly workers: number
  /** Reads one picture (PNG, JPEG, PNM). `dpi`: of that picture. */
  read(
    picture: Uint8Array,
    order: { readonly dpi: number; readonly script?: string | null },
  ): Promise<ReadPage>
  /** How the picture stands and which script it is in. */
  look(picture: Uint8Array, order: { readonly dpi: number }): Promise<Turned>
}

export interface OcrOptions {
  readonly part: Part
  /** Processes at the same moment; one core is left to whoever serves people. */
  readonly workers?: number
  /** Seconds for one page. */
  readonly seconds?: number
}

/**
 * Tesseract as a process per page. One thread each: with its own threads it is up to a hundred times slower on a machine
 * that is busy (measured: 1.8 s against 178 s). Null when trained data for German are missing.
 */
export function openOcr({ part, workers = ownWorkers(), seconds = 120 }: OcrOptions): Ocr | null {
  const data = tessdataOf(part)
  if (!data?.languages.includes('deu')) return null
  const limit = limitTo(workers)
  const environment = { OMP_THREAD_LIMIT: '1', TESSDATA_PREFIX: data.folder }
  const run = { part, environment, seconds, limit }
  return {
    languages: data.languages,
    workers,
    read: (picture, { dpi, script = null }) => {
      const languages = languagesOf(script).filter((it) => data.languages.includes(it))
      return readPicture(run, picture, dpi, languages.length > 0 ? languages : ALWAYS)
    },
    look: (picture, { dpi }) =>
      data.languages.includes('osd')
        ? lookAt(run, picture, dpi)
        : Promise.resolve({ rotation: 0 as const, script: null }),
  }
}

export const ownWorkers = (): number => Math.max(1, availableParallelism() - 1)

interface Run {
  readonly part: Part
  readonly environment: Readonly<Record<string, string>>
  readonly seconds: number
  readonly limit: Limit
}

async function readPicture(
  run: Run,
  picture: Uint8Array,
  dpi: number,
  languages: readonly string[],
): Promise<ReadPage> {
  const args = [
    'stdin',
    'stdout',
    '--dpi',
    String(Math.round(dpi)),
    '-l',
    languages.join('+'),
    '--psm',
    '3',
    'tsv',
  ]
  const { code, stdout, stderr, timedOut } = await run.limit(() =>
    runPart(run.part, args, { input: picture, seconds: run.seconds, environment: run.environment }),
  )
  if (timedOut) throw new OcrProblem('slow', `not read within ${run.seconds} s`)
  if (code !== 0) throw new OcrProblem('failed', stderr.trim().split('\n').at(-1) ?? `ended with ${code}`)
  const words = readTsv(stdout.toString('utf8'))
  return { text: textOf(words), words, confidence: meanOf(words), languages }
}

async function lookAt(run: Run, picture: Uint8Array, dpi: number): Promise<Turned> {
  const args = ['stdin', 'stdout', '--dpi', String(Math.round(dpi)), '--psm', '0', '-l', 'osd']
  const { code, stdout } = await run.limit(() =>
    runPart(run.part, args, {
      input: picture,
      seconds: Math.min(run.seconds, 60),
      environment: run.environment,
    }),
  )
  // With too few signs it ends with an error: then nothing is known, and nothing is turned.
  if (code !== 0) return { rotation: 0, script: null }
  return readOsd(stdout.toString('utf8'))
}

/** Below these it is a guess. */
const SURE_OF_ROTATION = 2
const SURE_OF_SCRIPT = 0.5

export function readOsd(output: string): Turned {
  const value = (name: string): string => new RegExp(`^${name}: (.+)$`, 'm').exec(output)?.[1]?.trim() ?? ''
  const turned = Number(value('Rotate'))
  const isSure = Number(value('Orientation confidence')) >= SURE_OF_ROTATION
  const script = Number(value('Script confidence')) >= SURE_OF_SCRIPT ? scriptNamed(value('Script')) : null
  const rotation = isSure && (turned === 90 || turned === 180 || turned === 270) ? turned : 0
  return { rotation, script }
}

/** Level 5 lines of tesseract's table: one word each. */
function readTsv(output: string): ReadWord[] {
  const words: ReadWord[] = []
  let line = -1
  let place = ''
  for (const row of output.split('\n').slice(1)) {
    const cells = row.split('\t')
    if (cells[0] !== '5' || cells.length < 12) continue
    const text = (cells[11] ?? '').trim()
    if (text === '') continue
    const here = cells.slice(1, 5).join('.')
    if (here !== place) line++
    place = here
    const [x, y, width, height] = cells.slice(6, 10).map(Number) as [number, number, number, number]
    words.push({ text, x, y, width, height, confidence: Number(cells[10]), line })
  }
  return words
}

export function textOf(words: readonly ReadWord[]): string {
  let text = ''
  let line = 0
  for (const word of words) {
    if (text !== '') text += word.line === line ? ' ' : '\n'
    text += word.text
    line = word.line
  }
  return text
}

function meanOf(words: readonly ReadWord[]): number {
  if (words.length === 0) return 0
  // A long word says more than a speck of dust that was taken for a letter.
  const letters = words.reduce((sum, it) => sum + it.text.length, 0)
  return words.reduce((sum, it) => sum + it.confidence * it.text.length, 0) / letters
}
