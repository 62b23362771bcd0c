import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Chance } from '#ground/identity/chance.ts'

/** Documents per Akte, as in a mean file of an immigration office. */
const PER_AKTE = 25
const LINES = 38
const WORDS = [
  ...['Aufenthaltserlaubnis', 'Antrag', 'Bescheid', 'Mietvertrag', 'Arbeitgeber', 'Nachweis', 'Familie'],
  ...[
    'Studium',
    'Krankenversicherung',
    'Lebensunterhalt',
    'Pass',
    'Behörde',
    'Frist',
    'Unterlagen',
    'Herkunft',
  ],
  ...['Verpflichtung', 'Sprachkurs', 'Zeugnis', 'Gehalt', 'Wohnung', 'Verfahren', 'Zustimmung', 'Ausreise'],
]

/** A folder tree of an earlier system: born digital documents of two pages with text, and the index beside them. */
export function layStock(folder: string, documents: number, chance: Chance): { readonly bytes: number } {
  let bytes = 0
  let index = 'Pfad;Aktenzeichen;Name;Vorname;Geburtsdatum;Betreff;Datum;Art\r\n'
  for (let n = 0; n < documents; n++) {
    const akte = Math.floor(n / PER_AKTE)
    const place = join(folder, String(akte % 100), `A${akte}`)
    if (n % PER_AKTE === 0) mkdirSync(place, { recursive: true })
    const words = (count: number) =>
      Array.from({ length: count }, () => WORDS[chance.below(WORDS.length)]!).join(' ')
    const content = twoPages(`Schreiben ${n}`, () => `${words(7)} ${chance.below(100_000)}`)
    bytes += content.length
    writeFileSync(join(place, `D${n}.pdf`), content)
    index += `${akte % 100}/A${akte}/D${n}.pdf;ALT-${akte};Muster${letters(akte)};Mia;0${1 + (akte % 9)}.0${1 + (akte % 9)}.19${60 + (akte % 40)};${words(3)} ${n};01.02.20${10 + (n % 15)};\r\n`
  }
  writeFileSync(join(folder, 'index.csv'), index)
  return { bytes }
}

/** No name holds a digit. */
const letters = (n: number): string => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]!).join('')

/** About 30 KB: two pages of text and something as heavy as a letterhead. */
function twoPages(title: string, line: () => string): Buffer {
  const page = (number: number): string => {
    const lines = Array.from({ length: LINES }, () => `(${line()}) Tj T*`).join('\n')
    return `BT /F1 10 Tf 14 TL 56 780 Td (${title}, Seite ${number}) Tj T*\n${lines}\nET`
  }
  const [one, two] = [page(1), page(2)]
  const head = 'q 0 0 0 rg 56 800 100 20 re f Q '.repeat(700)
  const of = (content: number) =>
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${content} 0 R/Resources<</Font<</F1 7 0 R>>>>>>`
  const stream = (text: string) => `<</Length ${text.length}>>stream\n${text}\nendstream`
  return assemble([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>',
    of(4),
    stream(head + one),
    of(6),
    stream(two),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ])
}

function assemble(objects: readonly string[]): Buffer {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, n) => {
    const at = text.length
    text += `${n + 1} 0 obj${object}endobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  text += `${end}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`
  return Buffer.from(text, 'latin1')
}
