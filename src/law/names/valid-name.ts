import { piecesOf } from './din-91379.ts'

export type NameRefusal =
  | { readonly ok: false; readonly refusal: 'no-letter' }
  | {
      readonly ok: false
      readonly refusal: 'characters-not-allowed'
      /** Each once, as a reader sees it: a letter together with its marks. */
      readonly characters: readonly string[]
    }

export type NameVerdict = { readonly ok: true } | NameRefusal

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Whether a text may stand in a name field of a register: data type A of DIN 91379 (Latin letters and
 * sequences, blank, hyphen, apostrophes), with at least one letter. Judged in NFC, letter by letter.
 */
export function isValidName(text: string): NameVerdict {
  const nfc = text.normalize('NFC')
  const wrong = new Set<string>()
  let letters = 0
  for (const { kind, at } of piecesOf(nfc)) {
    if (kind === 'letter') letters += 1
    else if (kind !== 'sign') wrong.add(graphemeAround(nfc, at))
  }
  if (wrong.size > 0) return { ok: false, refusal: 'characters-not-allowed', characters: [...wrong] }
  return letters === 0 ? { ok: false, refusal: 'no-letter' } : { ok: true }
}

function graphemeAround(text: string, at: number): string {
  return graphemes.segment(text).containing(at)?.segment ?? text.charAt(at)
}
