import { refuseCase, type FeeCase, type RefusedCase } from './fee-case.ts'
import { feeTableOfTheLaw, type FeeRow } from './fee-table.ts'

type Day = Temporal.PlainDate

/** Full years on the day of the application and on the day the fee is set; null: not known. */
export interface AgeOf {
  readonly applied: number | null
  readonly set: number | null
}

const OLDEST = 130

/**
 * Full years on a day. A year of life is complete with the end of the day before the birthday (§ 187 Abs. 2 Satz 2, § 188 Abs. 2
 * BGB), so somebody is 24 from their birthday on; who was born on 29 February from 1 March on where there is no 29th.
 */
function yearsOn(birth: Day, on: Day): number {
  const before = on.month < birth.month || (on.month === birth.month && on.day < birth.day)
  return on.year - birth.year - (before ? 1 : 0)
}

export function readAge({ on, appliedOn = on, birthDate, age }: FeeCase): AgeOf | RefusedCase {
  const isAfter = Temporal.PlainDate.compare(appliedOn, on) > 0
  if (isAfter) return refuseCase('age-invalid', { field: 'appliedOn', day: appliedOn.toString() })
  if (age !== undefined && (!Number.isSafeInteger(age) || age < 0 || age > OLDEST))
    return refuseCase('age-invalid', { field: 'age', age })
  if (birthDate === undefined) return { applied: age ?? null, set: age ?? null }
  const applied = yearsOn(birthDate, appliedOn)
  if (applied < 0 || applied > OLDEST)
    return refuseCase('age-invalid', { field: 'birthDate', day: birthDate.toString() })
  if (age !== undefined && age !== applied) return refuseCase('age-invalid', { field: 'age', age, applied })
  return { applied, set: yearsOn(birthDate, on) }
}

/** By the row for younger people, the row of the others and the age that parts them. */
export const olderRowOf: ReadonlyMap<string, { readonly key: string; readonly below: number }> = new Map(
  feeTableOfTheLaw.rows.flatMap((row) =>
    row.younger ? [[row.younger.key, { key: row.key, below: row.younger.below }] as const] : [],
  ),
)

/** The ages at which the amount of a row changes. */
export function bordersOf({ key, minor, younger, ages, share }: FeeRow): readonly number[] {
  const { below } = younger ?? olderRowOf.get(key) ?? {}
  const found = [minor && (minor.below ?? 18), below, ages?.below, share?.minorHalf && 18]
  return found.filter((one) => typeof one === 'number')
}

export function isBelow(age: number | null, border: number): boolean {
  return age !== null && age < border
}
