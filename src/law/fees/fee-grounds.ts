import { refuseCase, type RefusedCase } from './fee-case.ts'
import { isInForce } from './in-force.ts'
import { feeTableOfTheLaw, type FeeReduction, type FeeRow, type FeeRule } from './fee-table.ts'

/** One act, found in the table and joined with what it belongs to. */
export interface NamedAct {
  readonly no: number
  /** As the caller named it; differs from the row where the age decides. */
  readonly asked: string
  readonly row: FeeRow
  readonly quantity: number
  readonly cause: string | null
  /** The fee it belongs to, in force on the day. */
  readonly together: FeeRow | null
  /** The row a share is taken of, mostly `together`. */
  readonly whole: FeeRow | null
  /** The act of the same case a surcharge or discount goes with. */
  readonly host: number | null
  /** Surcharges and discounts that go with this act. */
  readonly along: readonly string[]
}

const { reductions } = feeTableOfTheLaw

/** The reductions somebody is entitled to, in the order of the law. Unknown or outside their dates: refused. */
export function readGrounds(
  keys: readonly string[],
  on: Temporal.PlainDate,
): readonly FeeReduction[] | RefusedCase {
  const found: FeeReduction[] = []
  for (const key of keys) {
    const one = reductionOn(key, on)
    if ('refusal' in one) return one
    found.push(one)
  }
  return reductions.filter((one) => found.includes(one))
}

export function reductionOn(key: string, on: Temporal.PlainDate): FeeReduction | RefusedCase {
  const named = reductions.filter((one) => one.key === key)
  if (named.length === 0) return refuseCase('unknown-reduction', { key })
  const day = on.toString()
  const one = named.find((it) => isInForce(it, day))
  return one ?? refuseCase('outside-validity', { key, on: day })
}

/** Whether a reduction names this act: its fee, and where it is limited, the cause and what is applied for. */
export function names(one: FeeReduction, act: NamedAct): boolean {
  const { row } = act
  if (one.law !== row.law) return false
  if (one.objections && row.kind === 'objection') return true
  if (!(one.feeKeys ?? []).includes(row.key)) return false
  return namesCause(one, act) && namesApplication(one, act)
}

/** Reductions for all fees of a law have no list ("alle"). */
export function namesAll(one: FeeReduction, act: NamedAct): boolean {
  return one.law === act.row.law && one.feeKeys === undefined && one.rules === undefined
}

function namesCause({ causes = {} }: FeeReduction, { row, cause, together }: NamedAct): boolean {
  const limited = causes[row.kind === 'processing' ? (together?.key ?? '') : row.key]
  return limited === undefined || (cause !== null && limited.includes(cause))
}

function namesApplication({ processingFor }: FeeReduction, { row, together }: NamedAct): boolean {
  if (row.kind !== 'processing' || processingFor === undefined) return true
  return together !== null && processingFor.includes(together.key)
}

/** A reduction that would hold for some causes of this act, while none was said. */
export function needsCause(one: FeeReduction, { row, cause, together }: NamedAct): boolean {
  if (cause !== null || one.effect !== 'free') return false
  const of = row.kind === 'processing' ? together?.key : row.key
  return of !== undefined && one.feeKeys?.includes(row.key) === true && one.causes?.[of] !== undefined
}

export function makesActFree(one: FeeReduction, act: NamedAct): boolean {
  return one.freesAct === true && names(one, act)
}

/** The rules of a reduction that put another amount in the place of this fee. */
export function rulesFor(one: FeeReduction, act: NamedAct): readonly FeeRule[] {
  return rulesNaming(one, act).filter(
    ({ together }) => !together || together.includes(act.together?.key ?? ''),
  )
}

/** The fees one of which has to be named, because the amount depends on it; null: nothing is missing. */
export function needsTogether(one: FeeReduction, act: NamedAct): readonly string[] | null {
  if (act.together !== null) return null
  const open = rulesNaming(one, act).flatMap(({ together = [] }) => together)
  return open.length > 0 ? open : null
}

function rulesNaming(one: FeeReduction, act: NamedAct): readonly FeeRule[] {
  if (one.effect !== 'replace' || one.law !== act.row.law || !namesApplication(one, act)) return []
  const has = (keys: readonly string[]) => keys.some((key) => act.along.includes(key))
  return (one.rules ?? []).filter(
    ({ feeKeys, with: along, notWith }) =>
      feeKeys.includes(act.row.key) && (!along || has(along)) && !(notWith && has(notWith)),
  )
}

/** Every cause a row knows. */
export function causesOf({ causes = [], freeCauses = [], causeAmounts = [] }: FeeRow): readonly string[] {
  return [...causes, ...[...freeCauses, ...causeAmounts].map(({ cause }) => cause)]
}
