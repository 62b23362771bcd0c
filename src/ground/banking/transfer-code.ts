import { checkIban, type IbanFault } from './iban.ts'
import { readCreditorReference } from './creditor-reference.ts'

/** A transfer that a banking app fills in from a square code. */
export interface Transfer {
  /** Who gets it; 1 to 70 signs. */
  readonly name: string
  readonly iban: string
  /** Needed by banks outside the EEA only (version 002 of the code). */
  readonly bic?: string
  /** 1 to 99,999,999,999 cents; left out, the payer types the amount. */
  readonly cents?: number
  /** Creditor reference (ISO 11649); it takes the place of the text. */
  readonly reference?: string
  /** Free text of at most 140 signs, instead of a reference. */
  readonly text?: string
  /** Purpose code of ISO 20022, e.g. `TAXS`; at most four letters. */
  readonly purpose?: string
  /** Shown to the payer, not sent along; at most 70 signs. */
  readonly note?: string
}

export type TransferCode =
  | { readonly ok: true; readonly content: string }
  | { readonly ok: false; readonly field: keyof Transfer | 'all'; readonly why: TransferFault }

export type TransferFault = IbanFault | 'missing' | 'too-long' | 'wrong-form' | 'out-of-range' | 'not-both'

/** Largest square code a reader must know (EPC069-12: version 13, correction M). */
export const LARGEST_VERSION = 13
const MOST_BYTES = 331
const MOST_CENTS = 99_999_999_999

/**
 * Whether somebody scanned such a code where something else is asked for, so that they can be told: whole, its first line
 * alone (a scanner types, and the end of the line sends the form), or without its line breaks (a field of one line drops them).
 */
export const isTransferCode = (text: string): boolean => /^BCD(?:\s|00[12]|$)/u.test(text)

/**
 * The content of a square code for a SEPA credit transfer (EPC069-12, code version 002, UTF-8), to be drawn with
 * correction M and no version above 13. Lines end with a line feed; trailing empty lines are left out.
 */
export function transferCode(transfer: Transfer): TransferCode {
  const { name, bic = '', cents, reference, text, purpose = '', note = '' } = transfer
  const fault = faultOf(transfer)
  if (fault) return { ok: false, ...fault }
  const iban = checkIban(transfer.iban)
  if (!iban.ok) return { ok: false, field: 'iban', why: iban.why }
  const compact = reference?.replace(/\s/gu, '').toUpperCase() ?? ''
  const lines = ['BCD', '002', '1', 'SCT', bic.toUpperCase(), name.trim(), iban.iban]
  lines.push(
    cents === undefined ? '' : `EUR${amountOf(cents)}`,
    purpose.toUpperCase(),
    compact,
    text ?? '',
    note,
  )
  const content = lines.join('\n').replace(/\n+$/u, '')
  if (new TextEncoder().encode(content).length > MOST_BYTES)
    return { ok: false, field: 'all', why: 'too-long' }
  return { ok: true, content }
}

/** Euros with a point and two places, as the code wants them. */
const amountOf = (cents: number): string =>
  `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

type Fault = { readonly field: keyof Transfer; readonly why: TransferFault }

function faultOf({ name, bic, cents, reference, text, purpose, note }: Transfer): Fault | undefined {
  if (name.trim() === '') return { field: 'name', why: 'missing' }
  for (const [field, said, most] of [
    ['name', name, 70],
    ['text', text, 140],
    ['note', note, 70],
  ] as const) {
    if (said === undefined) continue
    if ([...said.trim()].length > most) return { field, why: 'too-long' }
    // A line break would push everything below it into the wrong field.
    if (/\p{Cc}/u.test(said)) return { field, why: 'wrong-form' }
  }
  if (bic !== undefined && !/^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/iu.test(bic))
    return { field: 'bic', why: 'wrong-form' }
  if (purpose !== undefined && !/^[A-Z]{1,4}$/iu.test(purpose)) return { field: 'purpose', why: 'wrong-form' }
  if (cents !== undefined && !(Number.isSafeInteger(cents) && cents >= 1 && cents <= MOST_CENTS))
    return { field: 'cents', why: 'out-of-range' }
  if (reference !== undefined && text !== undefined) return { field: 'text', why: 'not-both' }
  if (reference !== undefined && readCreditorReference(reference) === undefined)
    return { field: 'reference', why: 'wrong-check-digits' }
  return undefined
}
