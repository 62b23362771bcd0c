import { z } from 'zod'
import { isInForce, unreviewedOn } from './in-force.ts'
import data from './limitation.json' with { type: 'json' }

type Day = Temporal.PlainDate

const LIMITED = ['set', 'pay', 'give-back'] as const
/** Whether a fee may still be set, must still be paid, may still be asked back. */
export type Limited = (typeof LIMITED)[number]

const day = z.iso.date()
const table = z.strictObject({
  _meta: z.looseObject({ source: z.string() }),
  rules: z.array(
    z.strictObject({
      key: z.enum(LIMITED),
      law: z.enum(['AufenthV', 'StAG']),
      section: z.string().startsWith('§'),
      from: z.enum(['arisen', 'due']),
      years: z.int().positive(),
      validFrom: day,
      validTo: day.nullable(),
      unreviewedFrom: day.nullable(),
    }),
  ),
  checks: z.array(
    z.strictObject({ key: z.string(), of: z.array(z.enum(LIMITED)), section: z.string().startsWith('§') }),
  ),
})
const { rules, checks } = table.parse(data)

export interface LimitationCase {
  readonly law: 'AufenthV' | 'StAG'
  /** The day the claim arose (`set`, `give-back`) or first fell due (`pay`). */
  readonly since: Day
  readonly on: Day
  /** Last days of interruptions that are over (§ 19 BGebG, § 70 Abs. 2 AufenthG): from the end of that year it runs anew. */
  readonly interruptedUntil?: readonly Day[]
}

/** A proposal: whether the time is over, and what a person has to rule out before they say so. */
export interface Limitation {
  readonly ok: true
  readonly isOver: boolean
  /** The last day on which the claim stands. */
  readonly lastDay: Day
  readonly section: string
  readonly checks: readonly { readonly key: string; readonly section: string }[]
  readonly unreviewed: boolean
}

/**
 * Counts the whole years of the law from the end of the calendar year. It only ever proposes: interruptions nobody entered it
 * does not know, so a person decides.
 */
export function limitationOf(
  what: Limited,
  { law, since, on, interruptedUntil = [] }: LimitationCase,
): Limitation | { readonly ok: false; readonly refusal: 'no-rule' | 'outside-validity' } {
  const named = rules.filter((one) => one.key === what && one.law === law)
  if (named.length === 0) return { ok: false, refusal: 'no-rule' }
  const asked = since.toString()
  const rule = named.find((it) => isInForce(it, asked))
  if (!rule) return { ok: false, refusal: 'outside-validity' }
  const starts = what === 'pay' ? [since, ...interruptedUntil] : [since]
  const year = Math.max(...starts.map((one) => one.year)) + rule.years
  const lastDay = Temporal.PlainDate.from({ year, month: 12, day: 31 })
  return {
    ok: true,
    isOver: Temporal.PlainDate.compare(on, lastDay) > 0,
    ...{ lastDay, section: rule.section },
    checks: checks.filter(({ of }) => of.includes(what)).map(({ key, section }) => ({ key, section })),
    unreviewed: unreviewedOn(rule, on.toString()) !== null,
  }
}
