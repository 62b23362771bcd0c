import type { Financing, ItemBody } from '#office/costs/index.ts'
import { textsIn } from '#texts/index.ts'
import { typed, typedShort, type FieldErrors } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'
import { amountTyped } from './amount.ts'

const MONEY = ['planned', 'approved', 'spent', 'running'] as const

/** What the form of an item says, or what is wrong at which field. Net amounts become gross by their rate. */
export function itemTyped(
  form: FormData,
  grossOf: (net: number, percent: number) => number,
): { readonly body: ItemBody } | { readonly errors: FieldErrors } {
  const { tr } = textsIn('de')
  const errors: Record<string, Words> = {}
  const vat = Number(typedShort(form, 'vat', 3))
  const isNet = typedShort(form, 'typedAs') === 'net'
  const money = MONEY.map((field) => {
    const read = amountTyped(typedShort(form, field, 60))
    if ('words' in read) errors[field] = read.words
    const cents = 'cents' in read ? read.cents : null
    return [field, cents !== null && isNet && Number.isInteger(vat) ? grossOf(cents, vat) : cents] as const
  })
  const yearOf = (field: 'year' | 'runningUntil'): number | null => {
    const text = typedShort(form, field)
    if (/^\d{4}$/u.test(text)) return Number(text)
    if (text !== '' || field === 'year') errors[field] = tr('costs.amount.notYear')
    return null
  }
  const [year, runningUntil] = [yearOf('year'), yearOf('runningUntil')]
  if (Object.keys(errors).length > 0) return { errors }
  return {
    body: {
      ...{ area: typed(form, 'area'), name: typed(form, 'name'), year: year ?? 0, runningUntil },
      ...{ financing: typedShort(form, 'financing') as Financing, vat: Number.isNaN(vat) ? -1 : vat },
      ...(Object.fromEntries(money) as Pick<ItemBody, (typeof MONEY)[number]>),
      ...{ source: typed(form, 'source'), note: typed(form, 'note') },
    },
  }
}
