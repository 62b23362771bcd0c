import { searchForm } from '#law/names/index.ts'
import { fold, sayable } from './fold.ts'

/** The words of a name as they are compared: Müller, Mueller and Muller are one. Other scripts stay as they are. */
export function nameKeys(name: string): string[] {
  const words = sayable(name)
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}'’ʼ]+/u)
  return [...new Set(words.map(nameKey).filter((key) => key !== ''))]
}

export function nameKey(word: string): string {
  const latin = searchForm(word).replace(/[^A-Z]/g, '')
  const key = latin === '' ? fold(word).replace(/[^\p{L}\p{N}]/gu, '') : latin.toLowerCase()
  return key
    .replace(/([aou])e/gu, '$1')
    .replaceAll('aa', 'a')
    .slice(0, 60)
}

const VOWEL = 'aeijouy'

/**
 * Kölner Phonetik (H. J. Postel, 1969) of a name key: Meier, Mayer and Maier sound alike. Empty where there is no letter
 * it knows.
 */
export function soundOf(key: string): string {
  const letters = key.replace(/[^a-z]/g, '')
  let codes = ''
  for (let at = 0; at < letters.length; at += 1) codes += codeAt(letters, at)
  const single = codes.replace(/(.)\1+/g, '$1')
  return single.slice(0, 1) + single.slice(1).replaceAll('0', '')
}

function codeAt(letters: string, at: number): string {
  const letter = letters[at]!
  const before = letters[at - 1] ?? ''
  const next = letters[at + 1] ?? ''
  if (VOWEL.includes(letter)) return '0'
  if (letter === 'h') return ''
  if (letter === 'b') return '1'
  if (letter === 'p') return next === 'h' ? '3' : '1'
  if ('fvw'.includes(letter)) return '3'
  if ('dt'.includes(letter)) return next !== '' && 'csz'.includes(next) ? '8' : '2'
  if ('gkq'.includes(letter)) return '4'
  if (letter === 'c') return codeOfC(at, before, next)
  if (letter === 'x') return before !== '' && 'ckq'.includes(before) ? '8' : '48'
  if (letter === 'l') return '5'
  if ('mn'.includes(letter)) return '6'
  if (letter === 'r') return '7'
  return '8'
}

function codeOfC(at: number, before: string, next: string): string {
  if (at === 0) return next !== '' && 'ahkloqrux'.includes(next) ? '4' : '8'
  if ('sz'.includes(before)) return '8'
  return next !== '' && 'ahkoqux'.includes(next) ? '4' : '8'
}
