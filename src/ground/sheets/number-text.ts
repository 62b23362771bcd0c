/**
 * Numbers that stand in a table as text. `1.234,5` is German, `1,234.5` English, `1.234` and `1,234` may be both: a table is
 * read in the one way its other numbers prove. Two ways in one table are a mistake nobody can guess right.
 */
export type NumberStyle = 'german' | 'english' | 'mixed' | 'unproven'

const GROUPED = { german: /^\d{1,3}(?:\.\d{3})+$/u, english: /^\d{1,3}(?:,\d{3})+$/u } as const
const PLAIN = /^\d{1,15}$/u

interface Split {
  readonly negative: boolean
  readonly digits: string
}

/** Without blanks between thousands; the sign apart. */
function bare(text: string): Split {
  const close = text.trim().replaceAll(/(?<=\d)[ '\u2019\u00A0\u2007\u2009\u202F](?=\d{3}(?!\d))/gu, '')
  const [, sign = '', digits = ''] = /^([-\u2212\u2013+]?)[ \u00A0]?(.*)$/su.exec(close) ?? []
  return { negative: sign !== '' && sign !== '+', digits }
}

/** Which way a text proves: null when it is no number, or one that reads the same in both. */
function proofOf(text: string): 'german' | 'english' | 'either' | null {
  const { digits } = bare(text)
  const german = sizeOf(digits, 'german')
  const english = sizeOf(digits, 'english')
  if (german === null && english === null) return null
  if (german !== null && english !== null) return german === english ? null : 'either'
  return german === null ? 'english' : 'german'
}

/** How the numbers of a table are written. */
export function numberStyleOf(texts: Iterable<string>): NumberStyle {
  const proofs = new Set<string>()
  for (const text of texts) {
    const proof = proofOf(text)
    if (proof === 'german' || proof === 'english') proofs.add(proof)
  }
  if (proofs.size === 2) return 'mixed'
  return proofs.has('german') ? 'german' : proofs.has('english') ? 'english' : 'unproven'
}

export type ReadNumber =
  | {
      readonly ok: true
      readonly value: number
      /** It was read in German although nothing proved it. */ readonly guessed: boolean
    }
  | { readonly ok: false; readonly why: 'no-number' | 'two-ways' }

/** @param style of the whole table; unproven ones are read in German, and said so. */
export function readNumber(text: string, style: NumberStyle): ReadNumber {
  const { negative, digits } = bare(text)
  const proof = proofOf(text)
  if (style === 'mixed' && proof === 'either') return { ok: false, why: 'two-ways' }
  const way = style === 'english' || (style === 'mixed' && proof === 'english') ? 'english' : 'german'
  const size = sizeOf(digits, way)
  if (size === null) return { ok: false, why: 'no-number' }
  return { ok: true, value: negative ? 0 - size : size, guessed: style === 'unproven' && proof === 'either' }
}

function sizeOf(digits: string, way: 'german' | 'english'): number | null {
  const [point, group] = way === 'german' ? [',', '.'] : ['.', ',']
  const at = digits.lastIndexOf(point)
  const whole = at < 0 ? digits : digits.slice(0, at)
  const rest = at < 0 ? '' : digits.slice(at + 1)
  if (at >= 0 && !/^\d{1,20}$/u.test(rest)) return null
  if (!PLAIN.test(whole) && !GROUPED[way].test(whole)) return null
  return Number(`${whole.replaceAll(group, '')}.${rest || '0'}`)
}
