import { isBelow, olderRowOf } from './fee-age.ts'
import { refuseCase, type FeeAct, type FeeCase, type FeeHint, type RefusedCase } from './fee-case.ts'
import { causesOf, type NamedAct } from './fee-grounds.ts'
import type { FeeRow } from './fee-table.ts'
import { feeByKey } from './fees.ts'

type Day = Temporal.PlainDate

const MOST_PIECES = 500

interface Named {
  readonly ok: true
  readonly acts: readonly NamedAct[]
  readonly hints: readonly FeeHint[]
}

/** Finds every act in the table of the day, the row of the age, and what belongs to what. Refuses what does not fit. */
export function nameActs({ acts, on }: FeeCase, age: number | null): Named | RefusedCase {
  if (acts.length === 0) return refuseCase('nothing-asked', {})
  const alone: NamedAct[] = []
  const hints: FeeHint[] = []
  for (const [index, act] of acts.entries()) {
    const found = nameAct(act, index + 1, on, age)
    if ('refusal' in found) return found
    const { row, asked } = found
    if (row.key !== asked) hints.push({ code: 'row-by-age', feeKey: row.key, paragraph: null, detail: asked })
    alone.push(found)
  }
  const joined = joinHosts(alone, acts)
  if ('refusal' in joined) return joined
  const twice = joined.find((act, index) => joined.slice(0, index).some((other) => isSame(act, other)))
  if (twice) return refuseCase('named-twice', { key: twice.row.key })
  return { ok: true, acts: joined, hints }
}

function isSame(a: NamedAct, b: NamedAct): boolean {
  return (
    a.row.key === b.row.key && a.cause === b.cause && a.host === b.host && a.together?.key === b.together?.key
  )
}

function nameAct(act: FeeAct, no: number, on: Day, age: number | null): NamedAct | RefusedCase {
  const { key, quantity = 1, cause = null } = act
  const row = rowFor(key, on, age)
  if ('refusal' in row) return row
  if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > MOST_PIECES)
    return refuseCase('quantity-invalid', { key, quantity, most: MOST_PIECES })
  const { ages } = row
  if (ages && age !== null && (age < ages.from || age >= ages.below))
    return refuseCase('age-contradicts', { key: row.key, age, from: ages.from, below: ages.below })
  const together = row.hosts ? null : togetherOf(act, row, on, age)
  if (together && 'refusal' in together) return together
  const known = causesOf(row.share && together ? together : row)
  if (cause !== null && !known.includes(cause)) return refuseCase('unknown-cause', { key, cause, known })
  const as = together && row.share?.as?.[together.key]
  const whole = as ? rowFor(as, on, age) : together
  if (whole && 'refusal' in whole) return whole
  return { no, asked: key, row, quantity, cause, together, whole, host: null, along: [] }
}

/** The row of the day, and of the age where the law has one for younger people. */
function rowFor(key: string, on: Day, age: number | null): FeeRow | RefusedCase {
  const asked = feeByKey(key, on)
  const older = olderRowOf.get(key)
  const wanted =
    age === null
      ? key
      : older && age >= older.below
        ? older.key
        : asked.ok && asked.row.younger && isBelow(age, asked.row.younger.below)
          ? asked.row.younger.key
          : key
  const found = wanted === key ? asked : feeByKey(wanted, on)
  if (found.ok) return found.row
  return found.refusal === 'unknown-fee'
    ? refuseCase('unknown-fee', { key })
    : refuseCase('outside-validity', { key: found.key, on: found.on })
}

function togetherOf(act: FeeAct, row: FeeRow, on: Day, age: number | null): FeeRow | RefusedCase | null {
  const { key, together } = act
  const oneOf = row.share?.of
  if (together === undefined) return oneOf ? refuseCase('together-missing', { key, oneOf }) : null
  const other = rowFor(together, on, age)
  if ('refusal' in other)
    return other.refusal === 'unknown-fee' ? refuseCase('together-invalid', { key, together }) : other
  if (oneOf && !oneOf.includes(other.key)) return refuseCase('together-invalid', { key, together, oneOf })
  return other
}

/** Joins surcharges and discounts with the act they go with. Which one it is, is never guessed. */
function joinHosts(alone: readonly NamedAct[], asked: readonly FeeAct[]): readonly NamedAct[] | RefusedCase {
  const hostOf = new Map<number, NamedAct>()
  for (const { no, row, quantity } of alone) {
    const { hosts } = row
    if (!hosts) continue
    const wanted = asked[no - 1]?.together
    const fits = alone.filter(
      (other) => hosts.includes(other.row.key) && (!wanted || [other.row.key, other.asked].includes(wanted)),
    )
    const [host] = fits
    if (!host || fits.length > 1) {
      const why = wanted === undefined ? 'together-missing' : 'together-invalid'
      return refuseCase(why, { key: row.key, oneOf: fits.length > 1 ? fits.map((it) => it.row.key) : hosts })
    }
    if (quantity > host.quantity)
      return refuseCase('quantity-invalid', { key: row.key, quantity, most: host.quantity })
    hostOf.set(no, host)
  }
  return alone.map((act) => ({
    ...act,
    host: hostOf.get(act.no)?.no ?? null,
    along: alone.filter((it) => hostOf.get(it.no)?.no === act.no).map((it) => it.row.key),
  }))
}
