import type { Answers } from '#office/catalogue/index.ts'
import type { OwnFee, OwnFees, Reduction } from '#office/checklists/index.ts'
import type { Office } from '#office/office.ts'
import type { Language } from '#ground/languages/index.ts'
import { feesView } from './documents.ts'
import type { Named } from './local-words.ts'
import { officeToday } from './office-today.ts'

interface Amount {
  /** Cents; two where it is a range. */
  readonly from: number
  readonly to: number
}

export interface OwnFeeView extends Named {
  readonly key: string
  readonly paragraph: string
  /** What everybody pays; null: the law names no amount without another fee. */
  readonly everybody: Amount | null
  /** What this person pays, when that is something else. */
  readonly own: Amount | null
  readonly why: OwnFee['why']
  readonly younger: OwnFee['younger']
}

export interface OwnFeesView {
  readonly lines: readonly OwnFeeView[]
  /** The reason of all lines, where it is the same one. */
  readonly why: OwnFee['why']
  readonly unknown: boolean
  /** What may be ticked: only what changes an amount. */
  readonly asked: OwnFees['asked']
  /** Where a person may ask for less. */
  readonly discretion: readonly Reduction[]
}

/** What a concern costs this person, as far as the answers say; `paying`: what was ticked beside the fee. */
export function ownFeesView(
  office: Office,
  concern: string,
  said: { readonly answers: Answers; readonly paying?: readonly string[] | undefined },
  language: Language,
): OwnFeesView | null {
  const today = officeToday(office)
  const fees = feesView(office, concern, language)
  if (!fees) return null
  const { factsFrom, ownFees, reductionsOf } = office.checklists
  const keys = fees.lines.map(({ key }) => key)
  const own = ownFees(concern, keys, said.paying ?? factsFrom(concern, said.answers), today)
  // where nothing is left for somebody of that age, all is shown: the age may have been a slip
  const shown = fees.lines.filter(({ key }) => own.lines.length === 0 || !own.others.includes(key))
  const lines = shown.map((line) => ({
    ...{ key: line.key, name: line.name, german: line.german, paragraph: line.paragraph },
    ...amountsOf(
      line,
      own.lines.find(({ key }) => key === line.key),
    ),
  }))
  const why = sharedWhy(lines)
  return {
    lines: why.length > 0 ? lines.map((line) => ({ ...line, why: [] })) : lines,
    why,
    unknown: fees.unknown,
    asked: own.asked,
    // who pays nothing need not ask for less
    discretion: lines.every(({ own, everybody }) => (own ?? everybody)?.to === 0)
      ? []
      : reductionsOf(keys, today).filter(({ effect }) => effect === 'discretion' || effect === 'depends'),
  }
}

/** Said once when it is the same for all of several lines. */
function sharedWhy(lines: readonly OwnFeeView[]): OwnFee['why'] {
  const [first, ...rest] = lines.map(({ why }) => ({ why, text: JSON.stringify(why) }))
  return first && rest.length > 0 && rest.every(({ text }) => text === first.text) ? first.why : []
}

interface Priced {
  readonly amountCents: number | null
  readonly amountMaxCents: number | null
}

function amountsOf({ amountCents, amountMaxCents }: Priced, own: OwnFee | undefined) {
  const everybody = amountCents === null ? null : { from: amountCents, to: amountMaxCents ?? amountCents }
  if (!own) return { everybody, own: null, why: [], younger: [] }
  const { from, to, why, younger } = own
  const isSame = everybody === null || (everybody.from === from && everybody.to === to)
  return { everybody: everybody ?? { from, to }, own: isSame ? null : { from, to }, why, younger }
}
