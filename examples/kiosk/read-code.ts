/** The code of a bank transfer (EPC069-12) begins like this: somebody held the wrong square under the scanner. */
const BANK = /^BCD(\s|$)/
const OWN = /^WILLKOMMEN:PAY:(\d{14})$/

export type Read =
  | { readonly ok: true; readonly kassenzeichen: string }
  | { readonly ok: false; readonly why: 'not-a-code' | 'wrong-check-digits' | 'bank-code'; /** The digits, for comparing them with the paper. */ readonly typed: string } // prettier-ignore

/** What was typed or scanned. The last two digits are check digits (ISO 7064 MOD 97-10): the whole leaves rest 1. */
export function readCode(text: string): Read {
  // phones set to Arabic or Persian type other digits
  const plain = text.normalize('NFKC').trim().slice(0, 400)
  const given = plain.replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.codePointAt(0)! & 0xf))
  if (BANK.test(given)) return { ok: false, why: 'bank-code', typed: '' }
  const digits = OWN.exec(given)?.[1] ?? given.replaceAll(/[\s.\-/]/g, '')
  if (!/^\d{14}$/.test(digits))
    return { ok: false, why: 'not-a-code', typed: digits.replaceAll(/\D/g, '').slice(0, 20) }
  return BigInt(digits) % 97n === 1n
    ? { ok: true, kassenzeichen: digits }
    : { ok: false, why: 'wrong-check-digits', typed: digits }
}

export const shown = (kassenzeichen: string): string => kassenzeichen.replaceAll(/(\d{4})(?=\d)/g, '$1 ')
