import {
  assessFees,
  feeByKey,
  feeKeys,
  feeReductions,
  isInForce,
  type AssessAnswer,
  type FeeCase,
  type FeeReduction,
  type FeeRow,
} from '#law/fees/index.ts'

type Day = Temporal.PlainDate

/** A fee as it stands in a list to choose from. */
export interface FeeChoice {
  readonly key: string
  readonly title: string
  readonly paragraph: string
  readonly kind: NonNullable<FeeRow['kind']> | 'fee'
  readonly amountCents: number | null
  readonly causes: readonly string[]
  /** The fees one of which has to be named with it. */
  readonly together: readonly string[]
  readonly unit: string | null
}

export function feeChoices(on: Day): readonly FeeChoice[] {
  return feeKeys().flatMap((key) => {
    const found = feeByKey(key, on)
    if (!found.ok) return []
    const { row } = found
    const { causes = [], freeCauses = [], causeAmounts = [], hosts, share } = row
    return [
      {
        ...{ key, title: row.titleDe, paragraph: `${row.law} ${row.section}`, kind: row.kind ?? 'fee' },
        ...{ amountCents: row.amountCents, unit: row.unit ?? null },
        causes: [...causes, ...[...freeCauses, ...causeAmounts].map(({ cause }) => cause)],
        together: hosts ?? share?.of ?? [],
      },
    ]
  })
}

/** What somebody may be entitled to, as it is offered for choosing. */
export interface GroundChoice extends Pick<FeeReduction, 'key' | 'who' | 'effect'> {
  readonly paragraph: string
  readonly limits: string | null
  /** Document types that prove it, where the law data names them. */
  readonly proof: readonly string[]
  /** It would change what is asked here, or open it to discretion. */
  readonly matters: boolean
}

/** What this case costs, and which entitlements would make a difference to it. Pure: nothing is read or kept. */
export function reckonFees(feeCase: FeeCase): {
  readonly answer: AssessAnswer
  readonly grounds: readonly GroundChoice[]
} {
  const answer = assessFees(feeCase)
  const day = feeCase.on.toString()
  const inForce = feeReductions.filter((one) => isInForce(one, day))
  const grounds = inForce.map((one) => ({
    ...{ key: one.key, who: one.who, effect: one.effect, paragraph: `${one.law} ${one.section}` },
    ...{ limits: one.limits ?? null, proof: one.proof ?? [], matters: matters(feeCase, answer, one.key) },
  }))
  return { answer, grounds }
}

function matters(feeCase: FeeCase, now: AssessAnswer, key: string): boolean {
  const { grounds = [] } = feeCase
  if (grounds.includes(key)) return true
  if (!now.ok) return false
  const then = assessFees({ ...feeCase, grounds: [...grounds, key] })
  // it asks for something more: then it speaks about a fee of this case
  if (!then.ok) return true
  const before = now.assessment
  const { dueCents, open } = then.assessment
  return dueCents !== before.dueCents || open.length > before.open.length
}
