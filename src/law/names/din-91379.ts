import { z } from 'zod'
import data from './din-91379.json' with { type: 'json' }

const table = z.strictObject({
  _meta: z.looseObject({ attribution: z.string().includes('CC BY 4.0') }),
  letters: z.record(z.string(), z.string().regex(/^[A-Z]+$/)),
  others: z.strictObject({
    bnlreq: z.string(),
    bnl: z.string(),
    bnlopt: z.string(),
    bnlnot: z.string(),
    dc: z.string(),
    gl: z.string(),
    cl: z.string(),
    enl: z.string(),
  }),
})

const din = table.parse(data)
const searchForms = new Map(Object.entries(din.letters))
const longestLetter = Math.max(...[...searchForms.keys()].map((letter) => letter.length))

/** Signs allowed in names of persons beside the letters (data type A): blank, hyphen, apostrophes, marks. */
const signsInNames = new Set(din.others.bnlreq)
/** Characters the standard lists without a search form, Greek and Cyrillic among them. */
const listedWithoutSearchForm = new Set(Object.values(din.others).join(''))

/** One step of reading a text: a letter of the standard, or the single character that is none. */
export type Piece = { readonly text: string; readonly at: number } & (
  | { readonly kind: 'letter'; readonly searchForm: string }
  | { readonly kind: 'sign' | 'listed' | 'unlisted' }
)

/**
 * Reads a text in NFC from left to right, always taking the longest letter or sequence of DIN 91379,
 * so that `K͟H` or `č̣` count as one letter and not as a letter with a stray mark.
 */
export function* piecesOf(nfc: string): Generator<Piece> {
  let at = 0
  while (at < nfc.length) {
    const piece = letterAt(nfc, at) ?? characterAt(nfc, at)
    yield piece
    at += piece.text.length
  }
}

function letterAt(nfc: string, at: number): Piece | undefined {
  for (let length = longestLetter; length > 0; length -= 1) {
    const text = nfc.slice(at, at + length)
    const searchForm = searchForms.get(text)
    if (searchForm !== undefined) return { kind: 'letter', text, at, searchForm }
  }
  return undefined
}

function characterAt(nfc: string, at: number): Piece {
  const text = String.fromCodePoint(nfc.codePointAt(at) ?? 0)
  if (signsInNames.has(text)) return { kind: 'sign', text, at }
  return { kind: listedWithoutSearchForm.has(text) ? 'listed' : 'unlisted', text, at }
}
