import { z } from 'zod'
import type { ClaimsOptions } from '#office/claims/index.ts'
import { cardVariables } from './settings-cards.ts'

export const moneyVariables = {
  WILLKOMMEN_CASH_OFFICE: z
    .string()
    .regex(/^\d{4}$/, 'must be the four digits with which every Kassenzeichen of the office begins')
    .optional(),
  WILLKOMMEN_IBAN: z
    .string()
    .transform((typed) => typed.replaceAll(/\s/g, '').toUpperCase())
    .refine(isIban, 'must be the IBAN to which fees are transferred')
    .optional(),
  WILLKOMMEN_BIC: z
    .string()
    .regex(/^[A-Z0-9]{8}([A-Z0-9]{3})?$/, 'must be a BIC of 8 or 11 letters and digits')
    .optional(),
  WILLKOMMEN_DUE_DAYS: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a number of days from 0 to 999')
    .transform(Number)
    .default(14),
  ...cardVariables,
}

/** An account nobody has: the one that examples of the IBAN show. */
const DEMO = { office: '5640', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' }

/** What the office says of itself when it asks for money. Without four digits of its own it makes no claims. */
export function moneySettings(
  it: {
    readonly WILLKOMMEN_CASH_OFFICE?: string | undefined
    readonly WILLKOMMEN_IBAN?: string | undefined
    readonly WILLKOMMEN_BIC?: string | undefined
    readonly WILLKOMMEN_DUE_DAYS: number
  },
  authority: string,
  demo: boolean,
): ClaimsOptions {
  const own = { office: it.WILLKOMMEN_CASH_OFFICE, iban: it.WILLKOMMEN_IBAN, bic: it.WILLKOMMEN_BIC }
  const set = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
  return {
    creditor: { ...(demo && DEMO), ...set, name: authority },
    dueDays: it.WILLKOMMEN_DUE_DAYS,
  }
}

/** ISO 13616: country and check digits moved to the end, letters as numbers, leaves 1 when divided by 97. */
function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false
  const moved = text.slice(4) + text.slice(0, 4)
  const digits = moved.replaceAll(/[A-Z]/g, (letter) => String(letter.codePointAt(0)! - 55))
  return BigInt(digits) % 97n === 1n
}
