import { all, at, needed, said, Unreadable, type Part } from './message-tree.ts'
import type { EntryItem, StatementEntry } from './statement.ts'
import { amountOf, dayOf, directionOf, isSaid, signedAmount } from './values.ts'

/** One line of the account, or null when it is announced and not booked. Text in `Sts` up to version 07, a code below it from 08. */
export function entryOf(part: Part, no: number, currency: string): StatementEntry | null {
  const status = said(part, 'Sts', 'Cd') ?? said(part, 'Sts')
  if (status !== null && PENDING.has(status)) return null
  if (status !== 'BOOK') throw new Unreadable('unknown-status', at(part, 'Sts') ?? part, status ?? '')
  const cents = signedAmount(part, currency)
  const reversal = isSaid(part, 'RvslInd')
  const kind = kindOf(part)
  const details = all(part, 'NtryDtls').flatMap((it) => all(it, 'TxDtls'))
  const entry: Whole = { part, cents, currency, returned: reversal || RETURNS.test(kind) }
  const split = details.length > 0 ? splitOf(entry, details) : null
  return {
    ...{ no, line: part.line, cents, reversal, kind },
    bookedOn: dayOf(needed(part, 'BookgDt')),
    valueOn: at(part, 'ValDt') ? dayOf(needed(part, 'ValDt')) : null,
    bankReference: referenceOf(said(part, 'AcctSvcrRef')),
    entryReference: said(part, 'NtryRef'),
    items: split ?? [inOne(entry, details)],
    unsplit: split === null && (details.length > 1 || at(part, 'NtryDtls', 'Btch') !== undefined),
  }
}

const PENDING = new Set(['PDNG', 'INFO', 'FUTR'])
/** Subfamilies of ISO 20022 for what comes back: returns, reversals, unpaid debits. */
const RETURNS = /\/(?:RRTN|RPCR|UPDD|RRCT|ARET|RIMB|UPCT|UPCQ)(?::|$)/u

interface Whole {
  readonly part: Part
  readonly cents: number
  readonly currency: string
  readonly returned: boolean
}

/** The transfers of an entry, or null when they do not add up to it: then nobody may guess which is which. */
function splitOf({ part, cents, currency, returned }: Whole, details: readonly Part[]): EntryItem[] | null {
  const direction = directionOf(needed(part, 'CdtDbtInd'))
  const items: EntryItem[] = []
  for (const [at0, detail] of details.entries()) {
    const own = details.length === 1 ? Math.abs(cents) : centsOf(detail, currency)
    if (own === null) return null
    const sign = at(detail, 'CdtDbtInd') ? directionOf(needed(detail, 'CdtDbtInd')) : direction
    // A single transfer is the entry: its own figures may leave out charges the bank took.
    const signed = details.length === 1 ? cents : sign * own
    items.push(itemOf(detail, { no: at0 + 1, cents: signed, returned, beside: part }))
  }
  return items.reduce((sum, it) => sum + it.cents, 0) === cents ? items : null
}

/** What one transfer of many was, in cents of the account; null where the bank does not say. */
function centsOf(detail: Part, currency: string): number | null {
  const said0 = at(detail, 'Amt') ?? at(detail, 'AmtDtls', 'TxAmt', 'Amt')
  if (said0 === undefined) return null
  const amount = amountOf(said0)
  return amount.currency === currency ? amount.cents : null
}

/** The whole entry as one; what all its transfers say is joined, so that a person may still read it. */
function inOne({ part, cents, returned }: Whole, details: readonly Part[]): EntryItem {
  const texts = details.map(textOf).filter((it) => it !== '')
  return {
    ...itemOf(details.length === 1 ? details[0]! : part, { no: 1, cents, returned, beside: part }),
    ...(details.length > 1 && { text: texts.join(' · ').slice(0, 2_000) }),
  }
}

function itemOf(part: Part, of: { no: number; cents: number; returned: boolean; beside: Part }): EntryItem {
  const parties = at(part, 'RltdPties')
  // Of what comes back the bank names the side it had before: whichever is there.
  const expected = of.cents < 0 ? 'Cdtr' : 'Dbtr'
  const side = at(parties, expected) || !of.returned ? expected : of.cents < 0 ? 'Dbtr' : 'Cdtr'
  const account = at(parties, `${side}Acct`, 'Id')
  const returnReason = said(part, 'RtrInf', 'Rsn', 'Cd') ?? said(part, 'RtrInf', 'Rsn', 'Prtry')
  return {
    ...{ no: of.no, cents: of.cents, returnReason },
    text: textOf(part) || flat(said(of.beside, 'AddtlNtryInf') ?? ''),
    creditorReference: firstReference(part),
    endToEndId: referenceOf(said(part, 'Refs', 'EndToEndId')),
    bankReference: referenceOf(said(part, 'Refs', 'AcctSvcrRef')),
    // The name stands directly below the party up to version 07, one deeper from 08.
    party: said(parties, side, 'Nm') ?? said(parties, side, 'Pty', 'Nm'),
    partyAccount: said(account, 'IBAN') ?? said(account, 'Othr', 'Id'),
    returned: of.returned || at(part, 'RtrInf') !== undefined,
    instructed: instructedOf(part, of.beside),
  }
}

function textOf(part: Part): string {
  const remittance = all(part, 'RmtInf')
  const blocks = remittance.flatMap((it) => [
    ...all(it, 'Ustrd'),
    ...all(it, 'Strd').flatMap((strd) => all(strd, 'AddtlRmtInf')),
  ])
  return flat(blocks.map(({ text }) => text).join(' ') || (said(part, 'AddtlTxInf') ?? ''))
}

function firstReference(part: Part): string | null {
  for (const it of all(part, 'RmtInf').flatMap((info) => all(info, 'Strd'))) {
    const found = said(it, 'CdtrRefInf', 'Ref')
    if (found !== null) return found
  }
  return null
}

/** What the payer's bank was told, where it was another currency than that of the account. */
function instructedOf(part: Part, entry: Part): EntryItem['instructed'] {
  const amount = at(part, 'AmtDtls', 'InstdAmt', 'Amt') ?? at(entry, 'AmtDtls', 'InstdAmt', 'Amt')
  const own = needed(entry, 'Amt').currency
  if (!amount || amount.currency === null || amount.currency === own) return null
  return { currency: amount.currency, amount: amount.text }
}

/** Banks that have no reference say so with one. */
const referenceOf = (text: string | null): string | null =>
  text !== null && /^(?:NONREF|NOTPROVIDED|NOT PROVIDED)$/iu.test(text) ? null : text

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim()

function kindOf(part: Part): string {
  const code = at(part, 'BkTxCd')
  const domain = at(code, 'Domn')
  const names = [said(domain, 'Cd'), said(domain, 'Fmly', 'Cd'), said(domain, 'Fmly', 'SubFmlyCd')]
  const own = said(code, 'Prtry', 'Cd')
  return names.filter((it) => it !== null).join('/') + (own === null ? '' : `:${own}`)
}
