import { at, needed, said, Unreadable, type Part } from './message-tree.ts'

/** Sums of a file stay safe integers: 10,000 entries of this size do. */
const MOST_CENTS = 100_000_000_000

/** An amount in unsigned cents and its currency. */
export function amountOf(part: Part): { readonly cents: number; readonly currency: string } {
  const { text, currency } = part
  if (text.startsWith('-')) throw new Unreadable('negative-amount', part, text)
  const [, whole = '', rest = ''] = /^\+?(\d*)(?:\.(\d*))?$/u.exec(text) ?? []
  if (whole + rest === '' || whole.length > 30 || rest.length > 30)
    throw new Unreadable('not-an-amount', part, text)
  if (!/^\d{0,2}0*$/u.test(rest)) throw new Unreadable('not-in-cents', part, text)
  const cents = Number(whole) * 100 + Number(rest.slice(0, 2).padEnd(2, '0'))
  if (cents > MOST_CENTS) throw new Unreadable('amount-too-large', part, text)
  if (currency === null || !/^[A-Z]{3}$/u.test(currency))
    throw new Unreadable('missing', part, `${part.path}/@Ccy`)
  return { cents, currency }
}

/** 1 for money that came in, -1 for money that went. */
export function directionOf(part: Part): 1 | -1 {
  const { text } = part
  if (text === 'CRDT') return 1
  if (text === 'DBIT') return -1
  throw new Unreadable('unknown-direction', part, text)
}

/** A day, from a date or a moment; a zone at its end does not move it. */
export function dayOf(part: Part): Temporal.PlainDate {
  const { text } = at(part, 'Dt') ?? at(part, 'DtTm') ?? part
  const day = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+)?(?:Z|[+-]\d{2}:\d{2})?$/u.exec(text)?.[1]
  try {
    const date = Temporal.PlainDate.from(day ?? '', { overflow: 'reject' })
    if (date.year >= 2000 && date.year < 2100) return date
  } catch {
    // said below
  }
  throw new Unreadable('not-a-date', part, text)
}

/** `true`, `1`; anything else and nothing is no. */
export const isSaid = (part: Part, name: string): boolean => /^(?:true|1)$/u.test(said(part, name) ?? '')

/** A signed amount with its direction beside it. */
export function signedAmount(part: Part, currency: string): number {
  const amount = amountOf(needed(part, 'Amt'))
  if (amount.currency !== currency)
    throw new Unreadable('entry-in-other-currency', needed(part, 'Amt'), amount.currency)
  return directionOf(needed(part, 'CdtDbtInd')) * amount.cents
}
