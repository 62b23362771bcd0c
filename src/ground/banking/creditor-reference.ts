import { checkDigits, rest97 } from './mod97.ts'

/** A creditor reference (ISO 11649) around what is ours: `RF`, two check digits, up to 21 letters and digits. */
export function creditorReference(own: string): string {
  const body = own.toUpperCase()
  if (!/^[A-Z0-9]{1,21}$/u.test(body)) throw new RangeError('1 to 21 letters and digits in a reference')
  return `RF${checkDigits('RF', body)}${body}`
}

/** What is ours in a creditor reference, or undefined when it is none or its check digits are wrong. */
export function readCreditorReference(text: string): string | undefined {
  const reference = text.replace(/\s/gu, '').toUpperCase()
  const body = /^RF\d{2}([A-Z0-9]{1,21})$/u.exec(reference)?.[1]
  if (body === undefined || rest97(body + reference.slice(0, 4)) !== 1) return undefined
  return body
}

/** In groups of four, as ISO 11649 wants it on paper. */
export const showCreditorReference = (reference: string): string => reference.replace(/(.{4})(?=.)/gu, '$1 ')
