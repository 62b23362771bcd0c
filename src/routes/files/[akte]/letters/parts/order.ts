import type { LetterOrder } from '#office/letters/index.ts'
import { chosen, typed, typedShort } from '#ui/forms.ts'
import { dayTyped } from '#ui/typed-day.ts'

/** What was typed for a letter: `value-…` by field, papers by tick and by line. */
export function orderIn(form: FormData): LetterOrder {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    const field = /^(?:value|more)-([a-z][a-z0-9_]*)$/u.exec(name)?.[1]
    if (!field || Object.hasOwn(values, field)) continue
    const more = typed(form, `more-${field}`)
    const ticked = chosen(form, `value-${field}`)
    values[field] = form.has(`more-${field}`)
      ? [...ticked, ...more.split(/\r?\n/u)]
      : asDay(typed(form, `value-${field}`))
  }
  const part = (name: string): string => typed(form, `address-${name}`)
  return {
    ...{ template: typedShort(form, 'template'), vorgang: typedShort(form, 'vorgang') || null, values },
    address: {
      ...{ name: part('name'), extra: part('extra'), street: part('street'), place: part('place') },
      country: part('country'),
    },
    ...{ signatory: typedShort(form, 'signatory'), languages: chosen(form, 'languages') },
    enclosures: typed(form, 'enclosures').split(/\r?\n/u),
    remark: typed(form, 'remark'),
  }
}

/** A day in the German way is kept as the program writes days. */
const asDay = (text: string): string =>
  /^\d{1,2}\.\s?\d{1,2}\.\s?\d{4}$/u.test(text) ? String(dayTyped(text) ?? text) : text
