import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { traitsOf, type Language } from '../languages/index.ts'
import { signsOf } from './coverage.ts'
import { readFonts } from './fonts.ts'

export interface PdfOrder {
  /** A `.typ` file beside the module that needs it: `new URL('./receipt.typ', import.meta.url)`. */
  readonly template: URL
  /** Handed to the template as JSON in `sys.inputs.data`; what stands in it is shown, never evaluated. */
  readonly data: Readonly<Record<string, unknown>>
  readonly language: Language
  /** What readers show in their title bar and speak first. */
  readonly title: string
  /** Written into the file as the time it was made. The same order gives the same bytes. */
  readonly at: Temporal.Instant
  /** PDF/UA-1 (barrier-free) unless told; PDF/A-2a for what is kept for years. Both are tagged. */
  readonly standard?: PdfStandard
}

export type PdfStandard = 'ua-1' | 'a-2a'

/** Letters share most of their layout; results not used by this many letters in a row are forgotten. */
const FORGET_AFTER = 20

interface Press {
  readonly compiler: NodeCompiler
  /** What the fonts can show. */
  readonly signs: ReadonlySet<number>
}

let opened: Promise<Press> | null = null
const templates = new Map<string, Promise<string>>()

/**
 * One document as PDF: tagged, with language, title and own fonts; nothing is read from the machine it runs on. Takes
 * a few milliseconds of this process (figures in the README). A sign that no font of ours has appears as U+FFFD.
 */
export function renderPdf(order: PdfOrder): Promise<Uint8Array> {
  return press(order, (compiler, args) =>
    compiler.pdf(args, {
      pdfStandard: order.standard ?? 'ua-1',
      creationTimestamp: Math.floor(order.at.epochMilliseconds / 1000),
    }),
  )
}

/** The same as drawing (SVG), for what is not paper of a letter: every sign is an outline, no font is needed to show it. */
export function renderSvg(order: Omit<PdfOrder, 'at' | 'standard'>): Promise<string> {
  return press(order, (compiler, args) => compiler.svg(args))
}

async function press<T>(
  order: Omit<PdfOrder, 'at' | 'standard'>,
  print: (compiler: NodeCompiler, args: { mainFileContent: string; inputs: { data: string } }) => T,
): Promise<T> {
  const [template, { compiler, signs }] = await Promise.all([
    readTemplate(order.template),
    (opened ??= openPress().catch(forgetFailure)),
  ])
  const data = { ...order.data, ...localeOf(order.language), title: order.title }
  const shown = JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' ? showable(value, signs) : value,
  )
  try {
    return print(compiler, { mainFileContent: template, inputs: { data: shown } })
  } finally {
    compiler.evictCache(FORGET_AFTER)
  }
}

/** The language as Typst knows it: language and, where it matters for the script, the country. */
export function localeOf(language: Language): { lang: string; region: string | null } {
  const { language: lang, region } = new Intl.Locale(traitsOf(language).locale)
  return { lang, region: region ?? null }
}

async function openPress(): Promise<Press> {
  const [{ NodeCompiler: Compiler }, fontBlobs] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    readFonts(),
  ])
  const workspace = fileURLToPath(new URL('.', import.meta.url))
  return {
    compiler: Compiler.create({ workspace, fontArgs: [{ fontBlobs }] }),
    signs: new Set(fontBlobs.flatMap((font) => [...signsOf(font)])),
  }
}

/** The signs of a text that no font of ours has: they would stand on paper as U+FFFD. */
export async function unshown(text: string): Promise<string[]> {
  const { signs } = await (opened ??= openPress().catch(forgetFailure))
  const missing = [...text.toWellFormed().normalize('NFC')].filter(
    (sign) => sign > '\u007e' && !signs.has(sign.codePointAt(0)!) && !INVISIBLE.test(sign),
  )
  return [...new Set(missing)]
}

/** The next letter tries anew. */
function forgetFailure(error: unknown): never {
  opened = null
  throw error
}

function readTemplate(template: URL): Promise<string> {
  const known = templates.get(template.href)
  if (known) return known
  const read = readFile(template, 'utf8')
  templates.set(template.href, read)
  read.catch(() => templates.delete(template.href))
  return read
}

const INVISIBLE = /[\n\t\p{Default_Ignorable_Code_Point}]/u

/**
 * Without control signs, halves of signs, and the mark of files (U+FEFF), which no accessible PDF may hold; what no font has
 * becomes the sign for that.
 */
function showable(text: string, signs: ReadonlySet<number>): string {
  const clean = text.toWellFormed().replace(/[^\P{Cc}\n\t]|\ufeff/gu, '')
  return clean.replace(/[^\u0020-\u007e]/gu, (sign) =>
    signs.has(sign.codePointAt(0)!) || INVISIBLE.test(sign) ? sign : '\ufffd',
  )
}
