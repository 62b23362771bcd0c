import type { Office } from '#office/office.ts'
import type { Reachable, ReadWishes } from '#office/waitlist/index.ts'
import type { Language, Spoken } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { chosen, typed } from '#ui/forms.ts'
import { officeToday } from '../../parts/office-today.ts'

/** Fields with several answers go back into the page as one text each. */
const SEVERAL = ['weekdays', 'parts'] as const

export const splitWishes = (text: string | undefined): readonly string[] =>
  (text ?? '').split(',').filter(Boolean)

/** Reads the wishes of a form, and packs several answers so that a refused form shows them again. */
export function wishesOf(office: Office, form: FormData, has: Reachable, language: Language) {
  const several = Object.fromEntries(SEVERAL.map((name) => [name, chosen(form, name).slice(0, 10)]))
  for (const name of SEVERAL) form.set(name, several[name]!.join(','))
  const read = office.waitlist.readWishes(
    {
      ...{ weekdays: several['weekdays']!, parts: several['parts']! },
      ...{ notice: typed(form, 'notice'), reach: typed(form, 'reach') },
      titleDay: typed(form, 'titleEnds-day'),
      titleMonth: typed(form, 'titleEnds-month'),
      titleYear: typed(form, 'titleEnds-year'),
    },
    has,
    officeToday(office),
  )
  if (read.ok) return read
  const { tr } = textsIn(language)
  const errors: Record<string, Spoken> = {}
  for (const { field, refusal } of read.errors)
    errors[field === 'titleEnds' ? 'titleEnds-day' : field] = tr(`waitlist.wrong.${refusal}`)
  return { ok: false as const, errors }
}

/** The wishes of an entry as the form shows them. */
export function valuesOf(wishes: ReadWishes): Record<string, string> {
  const { titleEnds } = wishes
  return {
    weekdays: wishes.weekdays.join(','),
    parts: wishes.parts.join(','),
    notice: String(wishes.noticeMinutes),
    reach: wishes.reach,
    'titleEnds-day': String(titleEnds?.day ?? ''),
    'titleEnds-month': String(titleEnds?.month ?? ''),
    'titleEnds-year': String(titleEnds?.year ?? ''),
  }
}

/** What a new form begins with: every day, a day's notice. */
export const FIRST_VALUES: Record<string, string> = {
  weekdays: '1,2,3,4,5',
  parts: 'morning,afternoon',
  notice: '1440',
  reach: 'mail',
}

/** What to tell when the office refuses a form. */
export function refusalWords(language: Language, refusal: string): Spoken {
  const { tr, maybe } = textsIn(language)
  return maybe(`waitlist.wrong.${refusal}`) ?? tr('waitlist.wrong.any')
}
