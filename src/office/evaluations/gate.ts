import type { Db, Tx } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { evaluationOf } from './all.ts'
import { agreedOn } from './consent-store.ts'
import { markOf, needsConsent } from './evaluation.ts'

/** The answer of every act whose figure is off. A page says in words why, and who can switch it on. */
export interface EvaluationOff {
  readonly ok: false
  readonly refusal: 'evaluation-off'
  readonly evaluation: string
  /** German, to be shown. */
  readonly name: string
}

export interface AskedOf {
  readonly site: number
  readonly at: Temporal.Instant
}

/**
 * Whether a figure may not be shown now. Asked in the transaction that reads the figure, each time: what was taken back while a
 * report stood open is refused by the next look. Throws on a key nobody defined: that figure would be in no catalogue.
 */
export async function evaluationIsOff(
  sql: Db | Tx,
  { key, ...asked }: AskedOf & { readonly key: string },
): Promise<EvaluationOff | undefined> {
  const off = await evaluationsOff(sql, { ...asked, keys: [key] })
  return off.has(key) ? offOf(key) : undefined
}

/** Of several, those that are off. */
export async function evaluationsOff(
  sql: Db | Tx,
  { site, at, keys }: AskedOf & { readonly keys: readonly string[] },
): Promise<ReadonlySet<string>> {
  const asked = keys.map(evaluationOf).filter(needsConsent)
  if (asked.length === 0) return new Set()
  const agreed = await agreedOn(
    sql,
    site,
    asked.map((it) => ({ key: it.key, mark: markOf(it) })),
    officeDay(at),
  )
  return new Set(asked.map(({ key }) => key).filter((key) => !agreed.has(key)))
}

/** The refusal of a figure that is known to be off. */
export const offOf = (key: string): EvaluationOff => ({
  ...{ ok: false, refusal: 'evaluation-off', evaluation: key },
  name: evaluationOf(key).name,
})
