import {
  AFRelationship,
  degrees,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  rgb,
  StandardFonts,
  type PDFPage,
} from '@cantoo/pdf-lib'
import type { Language } from '../../languages/index.ts'
import { letterPdf, type LetterBlock } from '../../pdf/index.ts'
import type { PageKind } from '../index.ts'

/** A document with a word in it that must go; `word` stands wherever its producer lets one hide it. */
export interface SecretPage {
  readonly producer: string
  readonly kind: PageKind
  readonly bytes: Uint8Array
  readonly word: string
  /** What must still be read afterwards. */
  readonly stays: string
}

/** Numbers that look thrown but are the same each time: 0 ≤ it < 1. */
export function dice(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const SECRETS = [
  'Wachtmeister',
  'Büsümer',
  'Quittenbaum',
  'Żółkiewski',
  'Schifffahrt',
  'Auffälligkeit',
  'Fjordström',
]
const LATIN = ['Wachtmeister', 'Büsümer', 'Quittenbaum', 'Schifffahrt', 'Fjordström', 'AB-77419-X']
const ARABIC = ['عبدالرحمن', 'المستشفى', 'الجواهري']
const FILLER =
  'Die Behörde teilt mit dass der Antrag geprüft wird und der Bescheid folgt sobald alle Unterlagen da sind'

type Throw = () => number
const pick = <T>(from: readonly T[], dice: Throw): T => from[Math.floor(dice() * from.length)]!

function sentence(dice: Throw, word: string, length = 9): string {
  const words = FILLER.split(' ')
  const before = Array.from({ length: Math.floor(dice() * length) }, () => pick(words, dice))
  const after = Array.from({ length: Math.floor(dice() * length) }, () => pick(words, dice))
  return [...before, word, ...after].join(' ')
}

const AT = Temporal.Instant.from('2026-11-23T09:00:00Z')

/** Typst, as our own letters are made: subset fonts, tags, ligatures. */
async function letter(dice: Throw, language: Language, word: string, stays: string): Promise<SecretPage> {
  const blocks: LetterBlock[] = [
    { kind: 'heading', text: 'Mitteilung' },
    { kind: 'text', text: sentence(dice, word) },
    { kind: 'facts', items: [{ name: 'Name', value: word }] },
    { kind: 'text', text: stays },
    { kind: 'list', items: [sentence(dice, word), stays], numbered: dice() < 0.5 },
  ]
  const office = { authority: 'Stadt Musterstadt', name: 'Amt', lines: ['12345 Musterstadt'] }
  const bytes = await letterPdf({
    ...{ language, title: `Über ${word}`, office, blocks, foot: [], pageOf: '{page}/{pages}', at: AT },
    ...(dice() < 0.5 && { standard: 'a-2a' as const }),
  })
  return { producer: `typst-${language}`, kind: 'pdf', bytes, word, stays }
}

const STAYS = 'Rechtsbehelf'

async function sheet(dice: Throw, word: string): Promise<{ pdf: PDFDocument; page: PDFPage }> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(
    pick([StandardFonts.Helvetica, StandardFonts.TimesRoman, StandardFonts.Courier], dice),
  )
  const page = pdf.addPage([420, 595])
  page.setFont(font)
  const size = 9 + Math.floor(dice() * 6)
  const leading = size * (1.05 + dice() * 0.5)
  for (let line = 0; line < 12; line++) {
    const text = line % 4 === 1 ? sentence(dice, word, 3) : line === 6 ? STAYS : sentence(dice, 'Akte', 3)
    page.drawText(text, { x: 30 + dice() * 20, y: 540 - line * leading, size })
  }
  return { pdf, page }
}

const plain = (producer: string, bytes: Uint8Array, word: string): SecretPage => ({
  ...{ producer, kind: 'pdf' as const, bytes, word, stays: STAYS },
})

/** A program that writes the word everywhere a PDF has room for words. */
async function crammed(dice: Throw, word: string): Promise<SecretPage> {
  const { pdf, page } = await sheet(dice, word)
  pdf.setTitle(word)
  pdf.setAuthor(word)
  pdf.setKeywords([word])
  await pdf.attach(Buffer.from(`Anlage über ${word}`), 'anlage.txt', {
    description: word,
    afRelationship: AFRelationship.Source,
  })
  pdf.addJavaScript('say', `app.alert('${word}')`)
  const outline = pdf.context.register(pdf.context.obj({ Title: PDFHexString.fromText(word) }))
  pdf.catalog.set(PDFName.of('Outlines'), pdf.context.obj({ First: outline, Last: outline, Count: 1 }))
  page.node.set(PDFName.of('PieceInfo'), pdf.context.obj({ Own: { Private: PDFString.of(word) } }))
  const note = pdf.context.obj({
    ...{ Type: 'Annot', Subtype: 'Text', Rect: [300, 100, 320, 120], F: 2 },
    Contents: PDFHexString.fromText(`Vermerk: ${word}`),
  })
  page.node.set(PDFName.of('Annots'), pdf.context.obj([note]))
  return plain('crammed', await pdf.save({ useObjectStreams: dice() < 0.5 }), word)
}

/** Fields of a form whose values hold the word; drawn and in the tree of fields. */
async function form(dice: Throw, word: string): Promise<SecretPage> {
  const { pdf, page } = await sheet(dice, word)
  const field = pdf.getForm().createTextField(`name.${Math.floor(dice() * 99)}`)
  field.setText(word)
  field.addToPage(page, { x: 40, y: 60, width: 200, height: 24 })
  return plain('form', await pdf.save(), word)
}

/** The word was on the page once and is in an older revision still; the newest says it as well. */
async function revised(dice: Throw, word: string): Promise<SecretPage> {
  const { pdf } = await sheet(dice, word)
  const first = await pdf.save({ useObjectStreams: false })
  const text = Buffer.from(first).toString('latin1')
  const size = Number(/\/Size (\d+)/.exec(text)?.[1])
  const root = /\/Root (\d+ \d+ R)/.exec(text)?.[1]
  const start = Number(/startxref\s+(\d+)/.exec(text)?.[1])
  const note = `${size} 0 obj\n(${word})\nendobj\n`
  const at = first.length
  const table = `xref\n${size} 1\n${String(at).padStart(10, '0')} 00000 n \n`
  const trailer = `trailer\n<< /Size ${size + 1} /Root ${root} /Prev ${start} >>\nstartxref\n${at + Buffer.byteLength(note, 'latin1')}\n%%EOF\n`
  return plain('revised', Buffer.concat([first, Buffer.from(note + table + trailer, 'latin1')]), word)
}

/** Held against the light: turned sheets. */
async function turned(dice: Throw, word: string): Promise<SecretPage> {
  const { pdf, page } = await sheet(dice, word)
  page.setRotation(degrees(pick([90, 180, 270], dice)))
  if (dice() < 0.5) page.setCropBox(10, 20, 390, 560)
  return plain('turned', await pdf.save(), word)
}

/** Text that says its word a second time where nobody sees it: ActualText, a layer that is off, white on white. */
async function hidden(dice: Throw, word: string): Promise<SecretPage> {
  const { pdf, page } = await sheet(dice, word)
  const layer = pdf.context.register(
    pdf.context.obj({ Type: 'OCG', Name: PDFHexString.fromText(`Entwurf ${word}`) }),
  )
  const way = dice()
  if (way < 0.4) {
    pdf.catalog.set(
      PDFName.of('OCProperties'),
      pdf.context.obj({ OCGs: [layer], D: { OFF: [layer], Order: [layer] } }),
    )
    page.node.setXObject(PDFName.of('None'), layer)
    const resources = page.node.Resources()
    resources?.set(PDFName.of('Properties'), pdf.context.obj({ L0: layer }))
    append(pdf, page, `/OC /L0 BDC BT /F0 12 Tf 40 40 Td (${word}) Tj ET EMC`)
  } else if (way < 0.7)
    append(pdf, page, `/Span << /ActualText (${word}) >> BDC q 40 40 10 10 re f Q EMC % ${word}`)
  else page.drawText(word, { x: 40, y: 40, size: 11, color: rgb(1, 1, 1) })
  return plain('hidden', await pdf.save(), word)
}

function append(pdf: PDFDocument, page: PDFPage, content: string): void {
  const stream = pdf.context.flateStream(Buffer.from(content, 'latin1'))
  page.node.addContentStream(pdf.context.register(stream))
}

/** Somebody laid a bar over the word and believed it gone. */
async function coveredOnly(dice: Throw, word: string): Promise<SecretPage> {
  const { pdf, page } = await sheet(dice, word)
  page.drawText(word, { x: 60, y: 50, size: 12 })
  page.drawRectangle({ x: 50, y: 40, width: 150, height: 30, color: rgb(0, 0, 0) })
  return plain('covered', await pdf.save(), word)
}

export const PRODUCERS = {
  'typst-de': (dice: Throw) => letter(dice, 'de', pick(SECRETS, dice), STAYS),
  'typst-ar': (dice: Throw) => letter(dice, 'ar', pick(ARABIC, dice), STAYS),
  crammed: (dice: Throw) => crammed(dice, pick(LATIN, dice)),
  form: (dice: Throw) => form(dice, pick(LATIN, dice)),
  revised: (dice: Throw) => revised(dice, pick(LATIN, dice)),
  turned: (dice: Throw) => turned(dice, pick(LATIN, dice)),
  hidden: (dice: Throw) => hidden(dice, pick(LATIN, dice)),
  covered: (dice: Throw) => coveredOnly(dice, pick(LATIN, dice)),
} as const
export type Producer = keyof typeof PRODUCERS
