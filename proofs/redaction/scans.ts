import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hitsIn, type Area, type Pages } from '#ground/pages/index.ts'
import { scanPdfa } from '../../src/ground/scanning/pdfa-scan.ts'
import { PRODUCERS, type SecretPage } from '../../src/ground/pages/testing/secret-pages.ts'

type Throw = () => number

/** A document with a secret, and where it stands. */
export interface Case extends SecretPage {
  readonly areas: readonly Area[]
}

const sure = <T>(answer: { ok: true; value: T } | { ok: false; problem: { kind: string } }): T => {
  if (!answer.ok) throw new Error(answer.problem.kind)
  return answer.value
}

/** Where the document says its word, as whoever redacts finds it: by searching. */
export async function areasOf(
  reader: Pages,
  { kind, bytes, word }: Pick<SecretPage, 'kind' | 'bytes' | 'word'>,
): Promise<Area[]> {
  const texts = sure(await reader.knownPages(kind, bytes).texts())
  return texts.flatMap((page) =>
    hitsIn(page, word).flatMap(({ boxes }) => boxes.map((box) => ({ ...box, page: page.page }))),
  )
}

/** A page that came from a scanner: pixels, and behind them the words that were read. */
export async function scanned(reader: Pages, dice: Throw): Promise<Case> {
  const { secret, image, text, scale } = await onPaper(reader, dice)
  const words = text.boxes.map((it) => ({
    text: text.text.slice(it.from, it.to),
    ...{ x: it.x * scale, y: it.y * scale, width: it.width * scale, height: it.height * scale, line: 0 },
  }))
  const page = { jpeg: image.bytes, width: image.width, height: image.height, dpi: scale * 72 }
  const order = { title: secret.word, language: 'de', at: '2026-11-23T09:00:00Z' }
  const bytes = scanPdfa({ ...order, pages: [{ ...page, rotation: 0, words }] })
  const scan = { ...secret, producer: 'scan', bytes }
  return { ...scan, areas: await areasOf(reader, scan) }
}

/** A photograph of a page: nothing but pixels. */
export async function photographed(reader: Pages, dice: Throw): Promise<Case> {
  const { secret, image, text } = await onPaper(reader, dice)
  const opened = sure(await reader.openPages('jpeg', image.bytes))
  const size = opened.facts.sizes[0]!
  const zoom = size.width / text.width
  const areas = (await areasOf(reader, secret))
    .filter(({ page }) => page === 1)
    .map(({ x, y, width, height }) => ({
      ...{ page: 1, x: x * zoom, y: y * zoom, width: width * zoom, height: height * zoom },
    }))
  return { ...secret, producer: 'photo', kind: 'jpeg', bytes: image.bytes, areas, stays: '' }
}

async function onPaper(reader: Pages, dice: Throw) {
  const producer = dice() < 0.5 ? 'typst-de' : 'revised'
  const secret = await PRODUCERS[producer](dice)
  const known = reader.knownPages(secret.kind, secret.bytes)
  const image = sure(await known.image(1, 1240))
  const text = sure(await known.text(1))
  return { secret, image, text, scale: image.width / text.width }
}

const SAMPLES = join(import.meta.dirname, '../../src/ground/pages/testing/samples')

/** Words of the format itself, which stand in every PDF. */
const NAMES =
  /^(?:Contents?|Parent|Resources|Catalog|MediaBox|CropBox|Rotate|Length|Filter|Subtype|endobj|stream)$/i

/** One word of a page that somebody else's program made. */
export async function sampled(reader: Pages, dice: Throw): Promise<Case | null> {
  const names = readdirSync(SAMPLES).filter((it) => it.endsWith('.pdf'))
  const name = names[Math.floor(dice() * names.length)]!
  const bytes = readFileSync(join(SAMPLES, name))
  const texts = sure(await reader.knownPages('pdf', bytes).texts())
  const words = texts
    .flatMap(({ text }) => text.match(/[\p{L}\p{N}]{6,}/gu) ?? [])
    .filter((it) => !NAMES.test(it))
  const word = words[Math.floor(dice() * words.length)]
  if (word === undefined) return null
  const secret = { producer: `sample ${name}`, kind: 'pdf' as const, bytes, word, stays: '' }
  return { ...secret, areas: await areasOf(reader, secret) }
}
