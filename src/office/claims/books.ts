/** The books: which accounts there are and how each happening stands in them. Pure; debit is positive. */

export type Account =
  | 'claim'
  | 'fees'
  | 'cash'
  | 'card'
  | 'bank'
  | 'overpaid'
  | 'unclear'
  | 'surplus'
  | 'shortage'
  | 'safe'
  | 'waived'
  | 'lapsed'

export type BookingKind =
  | 'claim'
  | 'payment'
  | 'reversal'
  | 'cancel'
  | 'waive'
  | 'lapse'
  | 'refund'
  | 'float'
  | 'emptying'
  | 'difference'
  | 'card-credit'
  | 'transfer'
  | 'assign'
  | 'correction'

export interface Posting {
  readonly account: Account
  /** The claim (claim, overpaid, waived, lapsed) or the till (cash, card, bank, unclear, surplus, shortage); null for accounts of the site. */
  readonly ref: string | null
  readonly cents: number
}

export type Method = 'cash' | 'card' | 'transfer'

/** The account of a till that money of this kind lies in. */
export const ACCOUNT_OF: Readonly<Record<Method, 'cash' | 'card' | 'bank'>> = {
  cash: 'cash',
  card: 'card',
  transfer: 'bank',
}

/** What of the money goes where: first the debt, the rest is owed back; without a claim nobody knows yet. */
export interface Split {
  readonly claimCents: number
  readonly overpaidCents: number
  readonly unclearCents: number
}

/** Money that was really taken is always booked somewhere, whatever became of the claim meanwhile. */
export function splitMoney(netCents: number, claim: { readonly owedCents: number } | null): Split {
  if (claim === null) return { claimCents: 0, overpaidCents: 0, unclearCents: netCents }
  const claimCents = Math.min(netCents, claim.owedCents)
  return { claimCents, overpaidCents: netCents - claimCents, unclearCents: 0 }
}

export function moneyIn(method: Method, till: string, claim: string | null, split: Split): Posting[] {
  const cents = split.claimCents + split.overpaidCents + split.unclearCents
  return postings(
    [ACCOUNT_OF[method], till, cents],
    ['claim', claim, -split.claimCents],
    ['overpaid', claim, -split.overpaidCents],
    ['unclear', till, -split.unclearCents],
  )
}

/**
 * Money that turned out not to have come (a card refused after "approved", a returned transfer). What was paid too much
 * bears it first; then the debt is back. What a claim that has ended cannot bear is the till's shortage.
 */
export function moneyBack(
  it: {
    readonly method: Method
    readonly till: string
    readonly cents: number
    readonly unclearCents: number
  },
  claim: {
    readonly id: string
    readonly totalCents: number
    readonly owedCents: number
    readonly overpaidCents: number
    readonly relievedCents: number
    readonly ended: string | null
  } | null,
): Posting[] {
  const account = ACCOUNT_OF[it.method]
  if (claim === null) return postings([account, it.till, -it.cents], ['unclear', it.till, it.cents])
  const overpaid = Math.min(it.cents, claim.overpaidCents)
  const room = claim.ended === null ? claim.totalCents - claim.owedCents - claim.relievedCents : 0
  const owed = Math.min(it.cents - overpaid, room)
  return postings(
    [account, it.till, -it.cents],
    ['overpaid', claim.id, overpaid],
    ['claim', claim.id, owed],
    ['shortage', it.till, it.cents - overpaid - owed],
  )
}

/** Taken back: what is still owed is owed no more, what was paid is owed to whoever paid. */
export function cancelled(claim: {
  readonly id: string
  readonly totalCents: number
  readonly owedCents: number
  readonly relievedCents: number
}): Posting[] {
  const { id, totalCents, owedCents, relievedCents } = claim
  return postings(
    ['fees', null, totalCents],
    ['claim', id, -owedCents],
    ['waived', id, -relievedCents],
    ['overpaid', id, owedCents + relievedCents - totalCents],
  )
}

/** Only what moves: an account that gets nothing does not stand in the booking. */
export function postings(...all: readonly (readonly [Account, string | null, number])[]): Posting[] {
  return all.filter(([, , cents]) => cents !== 0).map(([account, ref, cents]) => ({ account, ref, cents }))
}
