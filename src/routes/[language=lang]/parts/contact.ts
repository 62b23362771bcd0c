import type { Office } from '#office/office.ts'
import type { Language, Spoken } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import type { Contact } from './draft.ts'
import { officeToday } from './office-today.ts'

/** Reads the contact form by the rules every face shares. */
export function readContact(
  office: Office,
  contact: Contact,
): ReturnType<Office['people']['readPersonForm']> {
  const { 'birthDate-day': day, 'birthDate-month': month, 'birthDate-year': year, ...rest } = contact
  return office.people.readPersonForm({ ...rest, day, month, year }, officeToday(office))
}

type Refused = Extract<ReturnType<typeof readContact>, { ok: false }>

/** What to tell at which field; the birth date's message leads to its first field. */
export function contactErrors(refused: Refused, language: Language): Record<string, Spoken> {
  const { tr, maybe } = textsIn(language)
  const errors = refused.errors.map(({ field, refusal, characters }) => {
    const said = maybe(`public.contact.wrong.${refusal}`, { characters: (characters ?? []).join(' ') })
    return [field === 'birthDate' ? 'birthDate-day' : field, said ?? tr('public.contact.wrong.any')] as const
  })
  return Object.fromEntries(errors)
}
