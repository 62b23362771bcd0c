import { z } from 'zod'
import data from './fees.json' with { type: 'json' }

/** A calendar day as text, `YYYY-MM-DD`; such texts compare in the order of time. */
const day = z.iso.date()
const key = z.string().regex(/^[a-z0-9_]+$/)
const validity = { validFrom: day, validTo: day.nullable(), unreviewedFrom: day.nullable() }

const feeRow = z.strictObject({
  key,
  law: z.enum(['AufenthV', 'StAG']),
  section: z.string().startsWith('§'),
  number: z.string().nullable(),
  titleDe: z.string().min(1),
  titleEn: z.string().min(1),
  /** Cents; `null` when the amount is half or all of another fee, see `formula`. Negative for a deduction. */
  amountCents: z.int().nullable(),
  /** Upper end of a range whose lower end is `amountCents` (StAG § 38). */
  amountMaxCents: z.int().positive().optional(),
  /** What a person under 18 pays; `null` where the law grants no half. */
  minor: z.strictObject({ amountCents: z.int(), basis: z.string() }).nullable(),
  kind: z.enum(['surcharge', 'discount', 'objection', 'processing']).optional(),
  formula: z.string().optional(),
  note: z.string().optional(),
  unit: z.string().optional(),
  payer: z.string().optional(),
  payableAt: z.string().optional(),
  basisLaw: z.string().optional(),
  causes: z.array(z.string()).optional(),
  ...validity,
})

const amount = z.union([z.int(), z.strictObject({ age24plus: z.int(), under24: z.int() })])

const reduction = z.strictObject({
  key,
  law: z.enum(['AufenthV', 'StAG']),
  section: z.string().startsWith('§'),
  who: z.string(),
  effect: z.enum(['free', 'replace', 'discretion', 'depends']),
  feeKeys: z.array(key).optional(),
  feeKeysNote: z.string().optional(),
  rules: z
    .array(z.strictObject({ feeKeys: z.array(key), amountCents: amount, when: z.string().optional() }))
    .optional(),
  limits: z.string().optional(),
  note: z.string().optional(),
  sourceConflict: z.string().optional(),
  proof: z.array(key).optional(),
  ...validity,
})

const feeTable = z.strictObject({
  _meta: z.looseObject({ checkedUntil: day, source: z.string(), licence: z.string() }),
  rows: z.array(feeRow),
  reductions: z.array(reduction),
})

export type FeeRow = z.infer<typeof feeRow>
export type FeeReduction = z.infer<typeof reduction>
export type FeeTable = z.infer<typeof feeTable>

/** Checks a fee table as it is read. Throws on an unknown field, a key without a row, or two rows for one day. */
export function readFeeTable(raw: unknown): FeeTable {
  const table = feeTable.parse(raw)
  const known = new Set(table.rows.map((row) => row.key))
  for (const { key, feeKeys = [], rules = [] } of table.reductions) {
    for (const feeKey of [...feeKeys, ...rules.flatMap((rule) => rule.feeKeys)]) {
      if (!known.has(feeKey)) throw new Error(`reduction ${key} names the unknown fee ${feeKey}`)
    }
  }
  refuseOverlaps(table.rows)
  return table
}

function refuseOverlaps(rows: readonly FeeRow[]): void {
  const seen = new Map<string, FeeRow[]>()
  for (const row of rows) {
    if (row.validTo !== null && row.validTo <= row.validFrom)
      throw new Error(`fee ${row.key} ends before it begins`)
    const earlier = seen.get(row.key) ?? []
    const clash = earlier.some((other) => startsBeforeEndOf(row, other) && startsBeforeEndOf(other, row))
    if (clash) throw new Error(`fee ${row.key} has two rows for one day`)
    seen.set(row.key, [...earlier, row])
  }
}

function startsBeforeEndOf(a: FeeRow, b: FeeRow): boolean {
  return b.validTo === null || a.validFrom < b.validTo
}

export const feeTableOfTheLaw: FeeTable = readFeeTable(data)
