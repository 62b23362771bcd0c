import { rest97 } from './mod97.ts'

export type IbanVerdict =
  /** Upper case without blanks. */
  { readonly ok: true; readonly iban: string } | { readonly ok: false; readonly why: IbanFault }

export type IbanFault = 'not-an-iban' | 'country-outside-sepa' | 'wrong-length' | 'wrong-check-digits'

/** Length of an IBAN by country: the area of SEPA, as of 2026 (European Payments Council, list of SEPA countries). */
const LENGTHS: Readonly<Record<string, number>> = {
  ...{ AD: 24, AL: 28, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24 },
  ...{ FI: 18, FO: 18, FR: 27, GB: 22, GI: 23, GL: 18, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27 },
  ...{ LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MD: 24, ME: 22, MK: 19, MT: 31, NL: 18, NO: 15, PL: 28 },
  ...{ PT: 25, RO: 24, RS: 22, SE: 24, SI: 19, SK: 24, SM: 27, VA: 22 },
}

/** Whether a text is the number of an account that SEPA reaches: form, length of the country, check digits (ISO 13616). */
export function checkIban(text: string): IbanVerdict {
  const iban = text.replace(/[\s\u200e\u200f]/gu, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/u.test(iban)) return { ok: false, why: 'not-an-iban' }
  const length = LENGTHS[iban.slice(0, 2)]
  if (length === undefined) return { ok: false, why: 'country-outside-sepa' }
  if (iban.length !== length) return { ok: false, why: 'wrong-length' }
  if (rest97(iban.slice(4) + iban.slice(0, 4)) !== 1) return { ok: false, why: 'wrong-check-digits' }
  return { ok: true, iban }
}

/** In groups of four, as on paper. */
export const showIban = (iban: string): string => iban.replace(/(.{4})(?=.)/gu, '$1 ')

/** The last four signs: enough to recognise one's own account, too little for anybody else. */
export const shortIban = (iban: string): string => `${iban.slice(0, 2)}…${iban.slice(-4)}`
