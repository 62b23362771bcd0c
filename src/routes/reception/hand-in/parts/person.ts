import { officeDay } from '#ground/clock/clock.ts'
import { languageCodes, traitsOf } from '#ground/languages/index.ts'
import type { Office } from '#office/office.ts'
import { typed } from '#ui/forms.ts'

const PARTS = ['birth-day', 'birth-month', 'birth-year'] as const
/** What identifies somebody in a form; the same names in the address of a search. */
export const PERSON_FIELDS = ['familyName', 'givenNames', ...PARTS] as const

/** Name and birth date as typed; unknown days and months are zeros. */
export function readPerson(office: Office, of: (name: string) => string) {
  const [day, month, year] = PARTS.map((part) => of(part).trim() || '00')
  return office.people.readPersonForm(
    {
      ...{ familyName: of('familyName'), givenNames: of('givenNames'), mail: of('mail'), phone: '' },
      ...{ day: day!, month: month!, year: year! === '00' ? '' : year! },
    },
    officeDay(office.ground.clock.now()),
  )
}

export const fromForm = (form: FormData) => (name: string) => typed(form, name)

/** Languages a receipt can speak. */
export function languageChoices(): { value: string; label: string }[] {
  return languageCodes.map((code) => ({ value: code, label: traitsOf(code).ownName }))
}
