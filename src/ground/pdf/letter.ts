import { directionOf, type Language, type Part } from '../languages/index.ts'
import { localeOf, renderPdf, type PdfStandard } from './render.ts'
import { qrSvg } from './qr.ts'

/** What stands on paper: a text that knows its language and its values, or plain words such as a name. */
export type Said =
  | string
  | { readonly text: string; readonly language: Language; readonly parts?: readonly Part[] }

export type LetterBlock =
  | { readonly kind: 'text'; readonly text: Said }
  /** Level 2 unless told; level 1 is the heading of the letter. Never skip a level. */
  | { readonly kind: 'heading'; readonly text: Said; readonly level?: 2 | 3 }
  | {
      readonly kind: 'facts'
      readonly items: readonly { readonly name: Said; readonly value: Said; readonly ltr?: boolean }[]
    }
  | {
      readonly kind: 'checklist'
      readonly items: readonly { readonly text: Said; readonly more?: readonly Said[] }[]
    }
  | { readonly kind: 'list'; readonly items: readonly Said[]; readonly numbered?: boolean }
  | { readonly kind: 'note'; readonly title?: Said; readonly lines: readonly Said[] }
  /** A QR code. `value`: the same for people without a camera; `alt`: what a screen reader says instead. */
  | {
      readonly kind: 'code'
      readonly label: Said
      readonly value?: string
      readonly content: string
      readonly alt: string
      readonly hint?: Said | readonly Said[]
    }
  /** A bar code across the sheet, as drawn by `ground/barcodes`; the digits stand below it. */
  | { readonly kind: 'bars'; readonly svg: string; readonly value: string; readonly alt: string }
  | { readonly kind: 'break' }

export interface Letter {
  readonly language: Language
  /** Title of the file and heading of the first page. */
  readonly title: string
  readonly office: { readonly authority: string; readonly name: string; readonly lines: readonly Said[] }
  /** A block in another language than the letter says so: lists, headings and directions follow it. */
  readonly blocks: readonly (LetterBlock & { readonly language?: Language })[]
  readonly foot: readonly Said[]
  /** With `{page}` and `{pages}`: "Seite {page} von {pages}". */
  readonly pageOf: string
  readonly at: Temporal.Instant
  readonly standard?: PdfStandard
}

/** A letter of the office, made of blocks. */
export function letterPdf(letter: Letter): Promise<Uint8Array> {
  const { language, title, office, blocks, foot, pageOf, at, standard } = letter
  const write = writer(language)
  return renderPdf({
    template: new URL('./letter.typ', import.meta.url),
    ...{ language, title, at },
    ...(standard && { standard }),
    data: {
      heading: title,
      office: {
        authority: write(office.authority),
        name: write(office.name),
        lines: office.lines.map(write),
      },
      author: office.name,
      foot: foot.map(write),
      pageOf,
      blocks: blocks.map(({ language: own, ...block }) => ({
        ...blockData(block, writer(own ?? language)),
        ...(own && own !== language && localeOf(own)),
      })),
    },
  })
}

/** Every optional part present or null: a template does not guess. */
function blockData(block: LetterBlock, written: Write): Record<string, unknown> {
  switch (block.kind) {
    case 'text':
      return { kind: block.kind, text: written(block.text) }
    case 'heading':
      return { kind: block.kind, text: written(block.text), level: block.level ?? 2 }
    case 'facts':
      return {
        kind: block.kind,
        items: block.items.map(({ name, value, ltr }) => ({
          name: written(name),
          value: ltr && typeof value !== 'string' ? value.text : written(value),
          ltr: ltr ?? false,
        })),
      }
    case 'checklist':
      return {
        kind: block.kind,
        items: block.items.map(({ text, more = [] }) => ({ text: written(text), more: more.map(written) })),
      }
    case 'list':
      return { kind: block.kind, items: block.items.map(written), numbered: block.numbered ?? false }
    case 'note':
      return {
        kind: block.kind,
        title: block.title === undefined ? null : written(block.title),
        lines: block.lines.map(written),
      }
    case 'code':
      return {
        ...{ kind: block.kind, label: written(block.label), value: block.value ?? null },
        ...{ svg: qrSvg(block.content), alt: block.alt, hint: linesOf(block.hint).map(written) },
      }
    case 'bars':
      return { kind: block.kind, svg: block.svg, value: block.value, alt: block.alt }
    case 'break':
      return { kind: block.kind }
  }
}

function linesOf(said: Said | readonly Said[] | undefined): readonly Said[] {
  if (said === undefined) return []
  return typeof said === 'string' || 'text' in said ? [said] : said
}

type Written = string | { text: string; lang: string; region: string | null }
export type Write = (said: Said) => Written

/**
 * Values inside a sentence, plain words and sentences of another language are isolated (Unicode bidi, UAX #9) wherever
 * both directions meet: a Latin name or a German address in an Arabic letter keeps its own order.
 */
export function writer(language: Language): Write {
  const mixed = (text: string): boolean => directionOf(language) === 'rtl' || rightToLeft.test(text)
  const isolated = (text: string, open: string): string => (mixed(text) ? `${open}${text}\u2069` : text)
  return (said) => {
    if (typeof said === 'string') return isolated(said, FIRST_STRONG)
    const text =
      said.parts
        ?.map((part) => ('words' in part ? part.words : isolated(String(part.value), FIRST_STRONG)))
        .join('') ?? said.text
    if (said.language === language)
      return directionOf(language) === 'rtl' ? text.replace(PARAGRAPH, '\u200e$&') : text
    const open = directionOf(said.language) === 'rtl' ? '\u2067' : '\u2066'
    return { text: isolated(text, open), ...localeOf(said.language) }
  }
}

const FIRST_STRONG = '\u2068'
/** A paragraph of a German law begins with its sign, also within an Arabic sentence. */
const PARAGRAPH = /§+(?=\s*\d)/g
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
