import type { Hand } from '#ground/act/act.ts'
import { letterPdf } from '#ground/pdf/index.ts'
import { pdfaClaim, type ScanPage } from '#ground/scanning/index.ts'
import { partsOfMail } from '../mail-parts.ts'
import type { ItemFile, ItemPage, Note } from '../item.ts'
import { pagesOf, wordsOf, type WordRow } from '../page-store.ts'
import { keepRendition } from '../keep-rendition.ts'
import { isPaged, skipped, type Job, type StepOutcome } from './outcome.ts'

/** Dots per inch of the pictures in the lasting form. The original beside it is as fine as it came. */
const DRAWN_DPI = 200
const DRAWN_WIDTH_MAX = 3300
/** Pages drawn at most; beyond, the original alone has to do unless ghostscript is there. */
const DRAWN_PAGES_MAX = 400

/** A PDF/A beside the untouched original. */
export async function lasting(job: Job): Promise<StepOutcome> {
  const { item, files } = job
  const [first] = files
  if (item.problem || !first) return skipped
  if (item.notes.includes('xfa')) return { kind: 'skipped', notes: ['no-lasting-form'] }
  if (files.length === 1 && (first.kind === 'mail' || first.kind === 'text'))
    return keep(job, await written(job, first), [])
  if (!files.every(({ kind }) => isPaged(kind))) return { kind: 'skipped', notes: ['no-lasting-form'] }
  const pages = await pagesOf(job.room.ground.db, item.id)
  const isAsItCame = pages.every((it, n) => it.number === n + 1 && it.rotation === 0 && !it.isLeftOut)
  const isBorn = files.length === 1 && first.kind === 'pdf' && pages.some(({ readBy }) => readBy === 'pdf')
  if (isBorn && isAsItCame) {
    const made = await converted(job, first, pages)
    if (made === 'is-one') return skipped
    if (made) return keep(job, made, [])
  }
  const shown = pages.filter(({ isLeftOut }) => !isLeftOut)
  if (shown.length === 0 || shown.length > DRAWN_PAGES_MAX)
    return { kind: 'skipped', notes: ['no-lasting-form'] }
  const drawn = (await draw(job, shown)) ?? (await convertedAnyway(job, first, pages, isAsItCame))
  return drawn
    ? keep(job, drawn, isBorn ? ['drawn-lasting-form'] : [])
    : { kind: 'skipped', notes: ['no-lasting-form'] }
}

/** What is too large to be drawn may still be converted as it is. */
async function convertedAnyway(
  job: Job,
  file: ItemFile,
  pages: readonly ItemPage[],
  isAsItCame: boolean,
): Promise<Made | null> {
  if (!isAsItCame || job.files.length !== 1 || file.kind !== 'pdf') return null
  const made = await converted(job, file, pages)
  return made === 'is-one' ? null : made
}

interface Made {
  readonly bytes: Uint8Array
  readonly pages: number
}

async function keep(job: Job, { bytes, pages }: Made, notes: readonly Note[]): Promise<StepOutcome> {
  // What does not hold is not kept as if it did.
  if (!(await job.room.tools.holds(bytes))) return { kind: 'skipped', notes: ['no-lasting-form'] }
  const staged = await job.room.store.stage(bytes)
  const name = `${(job.files[0]?.name ?? 'Dokument').replace(/\.[A-Za-z0-9]{1,5}$/, '')}.pdfa.pdf`
  const file = { role: 'pdfa' as const, name: name.slice(-400), pages, staged }
  return { kind: 'done', notes, save: (hand: Hand) => keepRendition(job.room, hand, job.item, file) }
}

/** Null: it has to be drawn. */
async function converted(
  job: Job,
  file: ItemFile,
  pages: readonly ItemPage[],
): Promise<Made | 'is-one' | null> {
  const bytes = await job.bytes(file)
  const own = pdfaClaim(bytes)
  if (own.claims && own.missing.length === 0 && !own.encrypted) return 'is-one'
  const toPdfa = job.room.tools.toPdfa()
  if (!toPdfa) return null
  const withText = pages.slice(0, 100).filter(({ readBy }) => readBy === 'pdf').length
  const made = await toPdfa(bytes, { pages: pages.length, withText })
  return made.ok ? { bytes: made.bytes, pages: pages.length } : null
}

async function draw(job: Job, rows: readonly ItemPage[]): Promise<Made | null> {
  const { room, item, files } = job
  const words = await wordsOf(room.ground.db, item.id)
  const pages: ScanPage[] = []
  const open = new Map<string, { bytes: Uint8Array; widths: readonly number[] }>()
  for (const row of rows) {
    const file = files.find(({ id }) => id === row.file)!
    if (!isPaged(file.kind)) return null
    if (!open.has(file.id)) {
      const bytes = await job.bytes(file)
      const facts = await room.pages.openPages(file.kind, bytes, { behind: true })
      if (!facts.ok) return null
      open.set(file.id, { bytes, widths: facts.value.facts.sizes.map(({ width }) => width || 595) })
    }
    const { bytes, widths } = open.get(file.id)!
    const points = widths[row.number - 1] ?? 595
    const width = Math.round(Math.min(DRAWN_WIDTH_MAX, (points / 72) * DRAWN_DPI))
    const image = await room.pages
      .knownPages(file.kind, bytes)
      .image(row.number, width, { format: 'jpeg', behind: true })
    // A page that cannot be drawn would be missing without a word: then there is no lasting form at all.
    if (!image.ok) return null
    const dpi = (image.value.width / points) * 72
    const { rotation } = row
    const placed = placedWords(words.get(row.position) ?? [], dpi)
    pages.push({
      jpeg: image.value.bytes,
      width: image.value.width,
      height: image.value.height,
      dpi,
      rotation,
      words: placed,
    })
    await job.beat()
  }
  const bytes = await room.tools.bench.ask('scanPdfa', {
    ...{ title: item.subject || 'Dokument', language: item.language.slice(0, 2), pages },
    at: String(item.receivedAt).slice(0, 19) + 'Z',
  })
  return { bytes, pages: pages.length }
}

function placedWords(rows: readonly WordRow[], dpi: number): ScanPage['words'] {
  const scale = dpi / 72
  return rows.map(([text, x, y, width, height, line]) => ({
    ...{
      text,
      line,
      x: x * scale,
      y: y * scale,
      width: Math.max(1, width * scale),
      height: Math.max(1, height * scale),
    },
  }))
}

/** A mail or a plain text, on paper. */
async function written(job: Job, file: ItemFile): Promise<Made> {
  const { room, item } = job
  const bytes = await job.bytes(file)
  const mail = file.kind === 'mail' ? await partsOfMail(bytes) : null
  const text = mail ? mail.text : Buffer.from(bytes).toString('utf8')
  const facts = mail
    ? [
        ['Von', mail.sender],
        ['An', mail.to],
        ['Datum', mail.day ? String(mail.day) : ''],
        ['Anlagen', mail.attachments.map(({ name }) => name).join(', ')],
      ].filter((it) => it[1] !== '')
    : []
  const made = await letterPdf({
    language: 'de',
    title: (mail?.subject ?? item.subject) || file.name,
    office: { ...room.office, lines: [] },
    blocks: [
      { kind: 'facts', items: facts.map(([name, value]) => ({ name: name!, value: value! })) },
      ...paragraphsOf(text).map((it) => ({ kind: 'text' as const, text: it })),
    ],
    foot: [room.office.name],
    pageOf: 'Seite {page} von {pages}',
    at: item.receivedAt,
    standard: 'a-2a',
  })
  const counted = await room.pages.inspectPdf(made, { behind: true })
  return { bytes: made, pages: counted.ok ? counted.value.pages : 1 }
}

/** Controls have no sign on paper; what is endless is cut, the original has all of it. */
function paragraphsOf(text: string): string[] {
  return text
    .slice(0, 200_000)
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .split(/\n\s*\n/)
    .map((it) => it.trim())
    .filter((it) => it !== '')
}
