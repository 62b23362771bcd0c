import { refuse, type Refusal } from '#ground/act/refusal.ts'
import { vatRateIn } from '#law/vat/index.ts'
import { AMOUNTS, BOUNDS, FINANCING, type ItemBody } from './item.ts'

export type TypedRefusal =
  | 'missing'
  | 'too-long'
  | 'no-year'
  | 'rate-not-in-force'
  | 'no-financing'
  | 'absurd'
  | 'ends-before'
  | 'ends-without-running'

/** Why an item cannot be kept as typed, with its field; null: it can. */
export function itemRefusal(item: ItemBody): Refusal<TypedRefusal> | null {
  return textRefusal(item) ?? yearRefusal(item) ?? moneyRefusal(item)
}

function textRefusal(item: ItemBody): Refusal<TypedRefusal> | null {
  for (const field of ['area', 'name', 'source', 'note'] as const) {
    if (item[field] === '' && (field === 'area' || field === 'name')) return refuse('missing', { field })
    const most = BOUNDS.text[field]
    if (item[field].length > most) return refuse('too-long', { field, detail: { most } })
  }
  return FINANCING.includes(item.financing) ? null : refuse('no-financing', { field: 'financing' })
}

function yearRefusal({ year, running, runningUntil }: ItemBody): Refusal<TypedRefusal> | null {
  const { least, most } = BOUNDS.year
  const isYear = (it: number): boolean => Number.isInteger(it) && it >= least && it <= most
  if (!isYear(year)) return refuse('no-year', { field: 'year', detail: { least, most } })
  if (runningUntil === null) return null
  if (!isYear(runningUntil)) return refuse('no-year', { field: 'runningUntil', detail: { least, most } })
  if (running === null) return refuse('ends-without-running', { field: 'running' })
  return runningUntil < year ? refuse('ends-before', { field: 'runningUntil', detail: { year } }) : null
}

function moneyRefusal(item: ItemBody): Refusal<TypedRefusal> | null {
  const rate = vatRateIn(item.vat, item.year)
  if (!rate.ok)
    return refuse('rate-not-in-force', {
      field: 'vat',
      detail: { percent: item.vat, year: item.year, known: rate.known },
    })
  const { least, most } = BOUNDS.cents
  const wrong = AMOUNTS.find((amount) => {
    const cents = item[amount]
    return cents !== null && !(Number.isSafeInteger(cents) && cents >= least && cents <= most)
  })
  return wrong ? refuse('absurd', { field: wrong, detail: { most } }) : null
}
