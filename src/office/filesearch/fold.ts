/** Letters that no decomposition takes apart. */
const APART: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ə: 'a',
}
const apart = new RegExp(`[${Object.keys(APART).join('')}]`, 'gu')
const nonAscii = /[^\0-\x7f]/u

/** Small letters without marks; ä, ö, ü and ß stay, for the German stemmer knows them. Keeps no lengths. */
export function fold(text: string): string {
  const small = text.toLowerCase()
  if (!nonAscii.test(small)) return small
  return small
    .normalize('NFD')
    .replace(/([aou])\u0308/gu, (_, letter: string) => ({ a: 'ä', o: 'ö', u: 'ü' })[letter]!)
    .replace(/\p{M}+/gu, '')
    .replace(apart, (letter) => APART[letter]!)
    .normalize('NFC')
}

/** Letters a stem may differ in from its word: one form for ä, ae and a. For comparing only. */
export function plain(folded: string): string {
  return folded
    .replace(/[äöü]/gu, (letter) => ({ ä: 'a', ö: 'o', ü: 'u' })[letter]!)
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/gu, '$1')
}

const shadows = new Map<string, string>()

/** Small letters without any marks, sign for sign, so that places stay. For a first look only: ß becomes s, æ a. */
export function shadow(text: string): string {
  const small = text.replaceAll('İ', 'I').toLowerCase()
  return nonAscii.test(small) ? small.replace(/[^\0-\x7f]/g, shadowOf) : small
}

function shadowOf(sign: string): string {
  const known = shadows.get(sign)
  if (known !== undefined) return known
  const made = sign === 'ß' ? 's' : (sign.normalize('NFD').replace(apart, (it) => APART[it]!)[0] ?? sign)
  const kept = made.length === 1 ? made : sign
  if (shadows.size < 5000) shadows.set(sign, kept)
  return kept
}

/** What PostgreSQL takes as text: whole characters, no NUL. */
export function sayable(text: string): string {
  return text.toWellFormed().replaceAll('\0', ' ')
}

const word = /[\p{L}\p{N}\p{M}]+/gu
const han = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu
const WORD_MAX = 100

export interface Word {
  /** Folded, at most 100 letters. */
  readonly word: string
  /** Where it stands in the text, in UTF-16 units: [start, end). */
  readonly start: number
  readonly end: number
}

/** The words of a text, one after the other. Chinese and Japanese signs are words each. */
export function* wordsIn(text: string): Generator<Word> {
  for (const found of text.matchAll(word)) {
    const [whole] = found
    if (nonAscii.test(whole) && whole.search(han) >= 0) yield* signsOf(whole, found.index)
    else yield { word: fold(whole).slice(0, WORD_MAX), start: found.index, end: found.index + whole.length }
  }
}

function* signsOf(run: string, at: number): Generator<Word> {
  for (const sign of run.matchAll(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
  ))
    yield { word: fold(sign[0]), start: at + sign.index, end: at + sign.index + sign[0].length }
}
