import type { Refusal } from '#ground/act/refusal.ts'
import {
  isValidName,
  normaliseName,
  parseBirthDate,
  type BirthDate,
  type BirthDateRefusal,
} from '#law/names/index.ts'
import { readMail, readPhone } from './reach.ts'

/** What someone types about themselves, whoever asks: public page, terminal, reception or interface. */
export interface TypedPerson {
  readonly familyName: string
  readonly givenNames: string
  readonly day: string
  readonly month: string
  readonly year: string
  readonly mail: string
  readonly phone: string
}

/** The same, read and ready to be booked with. */
export interface ReadPerson {
  /** Someone with a single name has it here and no given names. */
  readonly familyName: string
  readonly givenNames: string
  readonly birth: BirthDate
  readonly mail: string | null
  readonly phone: string | null
}

export type PersonField = 'familyName' | 'givenNames' | 'birthDate' | 'mail' | 'phone'

export type PersonFieldRefusal =
  | 'name-missing'
  | 'name-too-long'
  | 'no-letter'
  | 'characters-not-allowed'
  | 'mail-invalid'
  | 'phone-invalid'
  | BirthDateRefusal

export interface PersonFieldError {
  readonly field: PersonField
  readonly refusal: PersonFieldRefusal
  /** With `characters-not-allowed`: which, each once. */
  readonly characters?: readonly string[]
}

export interface PersonRefusal extends Refusal<'invalid-person'> {
  /** Every field that is wrong, in the order of the form. */
  readonly errors: readonly PersonFieldError[]
}

/** Letters a register takes in one name field. */
export const NAME_LENGTH_MAX = 200

/** Reads the whole form and names all that is wrong with it at once. `today` is the office's day. */
export function readPersonForm(
  typed: TypedPerson,
  today: Temporal.PlainDate,
): { readonly ok: true; readonly person: ReadPerson } | PersonRefusal {
  const familyName = normaliseName(typed.familyName)
  const givenNames = normaliseName(typed.givenNames)
  const birth = parseBirthDate(typed, today)
  const mail = readMail(typed.mail)
  const phone = readPhone(typed.phone)
  const errors: PersonFieldError[] = [
    ...(familyName === ''
      ? [{ field: 'familyName', refusal: 'name-missing' } as const]
      : nameErrors('familyName', familyName)),
    ...nameErrors('givenNames', givenNames),
    ...(birth.ok ? [] : [{ field: 'birthDate', refusal: birth.refusal } as const]),
    ...(mail.ok ? [] : [{ field: 'mail', refusal: mail.refusal } as const]),
    ...(phone.ok ? [] : [{ field: 'phone', refusal: phone.refusal } as const]),
  ]
  const [first] = errors
  if (birth.ok && mail.ok && phone.ok && !first) {
    const person = { familyName, givenNames, birth: birth.birthDate, mail: mail.mail, phone: phone.phone }
    return { ok: true, person }
  }
  return { ok: false, refusal: 'invalid-person', errors, ...(first && { field: first.field }) }
}

function nameErrors(field: 'familyName' | 'givenNames', name: string): PersonFieldError[] {
  if (name === '') return []
  if ([...name].length > NAME_LENGTH_MAX) return [{ field, refusal: 'name-too-long' }]
  const verdict = isValidName(name)
  if (verdict.ok) return []
  if (verdict.refusal === 'no-letter') return [{ field, refusal: 'no-letter' }]
  return [{ field, refusal: verdict.refusal, characters: verdict.characters }]
}
