import { feeByKey, feeReductions, isInForce, type FeeReduction } from '#law/fees/index.ts'

/** Who pays less of the fees of a concern. Whether it holds for somebody, a person decides. */
export interface Reduction {
  readonly key: string
  readonly effect: FeeReduction['effect']
  readonly paragraph: string
}

/** The reductions that may touch one of these fees on a day; those of the law for "all fees" come last. */
export function reductionsOf(feeKeys: readonly string[], date: Temporal.PlainDate): Reduction[] {
  const day = date.toString()
  const laws = new Set(
    feeKeys.map((key) => feeByKey(key, date)).flatMap((fee) => (fee.ok ? [fee.row.law] : [])),
  )
  const inForce = feeReductions.filter((one) => isInForce(one, day))
  const touching = inForce.filter((one) => feesOf(one).some((key) => feeKeys.includes(key)))
  const forAll = inForce.filter((one) => laws.has(one.law) && feesOf(one).length === 0)
  return [...touching, ...forAll].map(({ key, effect, law, section }) => ({
    ...{ key, effect },
    paragraph: `${law} ${section}`,
  }))
}

function feesOf({ feeKeys = [], rules = [] }: FeeReduction): readonly string[] {
  return [...feeKeys, ...rules.flatMap((rule) => rule.feeKeys)]
}
