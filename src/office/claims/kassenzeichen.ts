import { checkDigits as digitsOf, isTransferCode, rest97 } from '#ground/banking/index.ts'

/**
 * The Kassenzeichen names one claim on every paper and at every till: 4 digits of the office, 8 drawn by chance (so that
 * nobody guesses a neighbour's), 2 check digits after ISO 7064 MOD 97-10, which find every single wrong digit and every
 * swapped pair. Pure.
 */
const OFFICE_LENGTH = 4
const DRAWN = 100_000_000

/** What a QR code on our slip holds before the digits, so that a code of somebody else is told apart. */
export const PAY_CODE = 'WILLKOMMEN:PAY:'

export type ReadKassenzeichen =
  | { readonly ok: true; readonly kassenzeichen: string }
  | { readonly ok: false; readonly refusal: KassenzeichenRefusal }

export type KassenzeichenRefusal = 'not-a-code' | 'wrong-check-digits' | 'foreign-office' | 'bank-code'

/** @param office four digits. @param below draws a whole number from 0 up to, not including, its argument. */
export function drawKassenzeichen(office: string, below: (limit: number) => number): string {
  const body = office + String(below(DRAWN)).padStart(8, '0')
  return body + checkDigits(body)
}

export const checkDigits = (body: string): string => digitsOf('', body)

/**
 * What was typed or scanned. Blanks and dashes are forgiven, digits of other scripts are read; our own codes are taken
 * apart. Whoever scanned the code for the bank is told so.
 */
export function readKassenzeichen(text: string, office: string): ReadKassenzeichen {
  const plain = westernDigits(text.normalize('NFKC').trim())
  if (isTransferCode(plain)) return { ok: false, refusal: 'bank-code' }
  const own = plain.toUpperCase().startsWith(PAY_CODE) ? plain.slice(PAY_CODE.length) : plain
  const digits = own.replaceAll(/[\s\p{Pd}\p{Cf}.]/gu, '')
  if (!/^\d{14}$/.test(digits)) return { ok: false, refusal: 'not-a-code' }
  if (rest97(digits) !== 1) return { ok: false, refusal: 'wrong-check-digits' }
  if (digits.slice(0, OFFICE_LENGTH) !== office) return { ok: false, refusal: 'foreign-office' }
  return { ok: true, kassenzeichen: digits }
}

/** As people read it aloud: groups of four. */
export function formatKassenzeichen(kassenzeichen: string): string {
  return kassenzeichen.replaceAll(/(\d{4})(?=\d)/g, '$1 ')
}

/** Arabic-Indic and Persian digits, as a phone set to these languages types them. */
function westernDigits(text: string): string {
  return text.replaceAll(/[٠-٩۰-۹]/g, (it) => String(it.codePointAt(0)! & 0xf))
}
