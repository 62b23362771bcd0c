import { localeOf, renderPdf } from './render.ts'
import { writer, type Said } from './letter.ts'
import type { Language } from '../languages/index.ts'

export type DinBlock =
  | { readonly kind: 'text'; readonly text: Said }
  | { readonly kind: 'heading'; readonly text: Said }
  | { readonly kind: 'list'; readonly items: readonly Said[] }

/** A page behind the letter that explains it in another language or in plain words. */
export interface DinSheet {
  readonly language: Language
  readonly title: Said
  readonly note: readonly Said[]
  readonly blocks: readonly DinBlock[]
}

/** A letter for a window envelope (DIN 5008 form B), German, as PDF/A-2a with tags. */
export interface DinLetter {
  /** Title of the file. */
  readonly title: string
  /** The authority that writes and its unit (§ 37 Abs. 3 VwVfG). */
  readonly authority: string
  readonly unit: string
  /** One line above the address, within the window. */
  readonly sender: string
  /** Above the address: "Vertraulich", "Einschreiben" … */
  readonly remark: string
  readonly address: readonly string[]
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly subject: string
  readonly blocks: readonly DinBlock[]
  readonly closing: string
  /** "Im Auftrag", "In Vertretung", or empty. */
  readonly order: string
  readonly signatory: string
  readonly signedNote: string
  readonly enclosures: readonly string[]
  readonly remedy: { readonly title: string; readonly lines: readonly string[] } | null
  readonly sheets: readonly DinSheet[]
  readonly foot: readonly string[]
  readonly at: Temporal.Instant
  /** Across each page, for what is only looked at. */
  readonly watermark?: string | null
}

/** Not even the smallest letters bring the address into the window. */
export class AddressTooTall extends Error {
  override readonly name = 'AddressTooTall'
}

export async function dinLetterPdf(letter: DinLetter): Promise<Uint8Array> {
  try {
    return await press(letter)
  } catch (error) {
    // the compiler puts what a template says into `code`
    const said = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw said.includes('address-too-tall') ? new AddressTooTall() : error
  }
}

function press({ at, ...it }: DinLetter): Promise<Uint8Array> {
  const write = writer('de')
  const german = (text: string): string => write(tied(text)) as string
  return renderPdf({
    template: new URL('./letter-din.typ', import.meta.url),
    ...{ language: 'de', title: it.title, at, standard: 'a-2a' },
    data: {
      ...it,
      watermark: it.watermark ?? null,
      address: it.address.map(german),
      facts: it.facts.map(({ name, value }) => ({ name, value: german(value) })),
      signatory: german(it.signatory),
      remedy: it.remedy && { ...it.remedy, lines: it.remedy.lines.map(german) },
      enclosuresTitle: it.enclosures.length === 1 ? 'Anlage' : 'Anlagen',
      blocks: it.blocks.map((block) => written(block, 'de')),
      sheets: it.sheets.map((sheet) => ({
        ...localeOf(sheet.language),
        title: writer(sheet.language)(sheet.title),
        note: sheet.note.map(writer(sheet.language)),
        blocks: sheet.blocks.map((block) => written(block, sheet.language)),
      })),
      pageOf: 'Seite {page} von {pages}',
    },
  })
}

/** A paragraph keeps its number: "§ 55a", "Art. 12", "Abs. 2" do not part at the end of a line. */
const tied = (text: string): string => text.replace(/(§+|\bArt\.|\bAbs\.|\bNr\.|\bSatz) (?=\d)/gu, '$1\u00a0')
const tiedSaid = (said: Said): Said => (typeof said === 'string' ? tied(said) : said)

function written(block: DinBlock, language: Language): Record<string, unknown> {
  const write = (said: Said): unknown => writer(language)(tiedSaid(said))
  return block.kind === 'list'
    ? { kind: block.kind, items: block.items.map(write) }
    : { kind: block.kind, text: write(block.text) }
}
