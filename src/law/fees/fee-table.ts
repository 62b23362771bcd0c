import { z } from 'zod'
import data from './fees.json' with { type: 'json' }

/** A calendar day as text, `YYYY-MM-DD`; such texts compare in the order of time. */
const day = z.iso.date()
const key = z.string().regex(/^[a-z0-9_]+$/)
const section = z.string().startsWith('§')
const years = z.int().positive()
const validity = { validFrom: day, validTo: day.nullable(), unreviewedFrom: day.nullable() }

const feeRow = z.strictObject({
  key,
  law: z.enum(['AufenthV', 'StAG']),
  section,
  number: z.string().nullable(),
  titleDe: z.string().min(1),
  titleEn: z.string().min(1),
  /** Cents; `null` when the amount is half or all of another fee, see `formula`. Negative for a deduction. */
  amountCents: z.int().nullable(),
  /** Upper end of a range whose lower end is `amountCents` (StAG § 38). */
  amountMaxCents: z.int().positive().optional(),
  /** What a person under 18 (or under `below`) pays; `null` where the law grants no half. */
  minor: z.strictObject({ amountCents: z.int(), basis: z.string(), below: years.optional() }).nullable(),
  kind: z.enum(['surcharge', 'discount', 'objection', 'processing']).optional(),
  formula: z.string().optional(),
  note: z.string().optional(),
  unit: z.string().optional(),
  payer: z.string().optional(),
  payableAt: z.string().optional(),
  basisLaw: z.string().optional(),
  causes: z.array(key).optional(),
  /** Causes that make the act free for everybody. */
  freeCauses: z.array(z.strictObject({ cause: key, section })).optional(),
  /** Causes with an amount of their own. */
  causeAmounts: z.array(z.strictObject({ cause: key, amountCents: z.int().positive(), section })).optional(),
  /** A surcharge or discount belongs to one of these fees. */
  hosts: z.array(key).optional(),
  /** The row for people younger than `below` years. */
  younger: z.strictObject({ key, below: years }).optional(),
  /** Whom the row is for at all: `from` years to under `below`. */
  ages: z.strictObject({ from: z.int().min(0), below: years }).optional(),
  /**
   * A part of the fee of another act. `minorHalf`: minors pay half of that part; `as`: a fee of which the part is not taken, but
   * of another (§ 49 Abs. 1 names § 44, not the 55 euro of § 50).
   */
  share: z
    .strictObject({
      factor: z.number(),
      of: z.array(key),
      minorHalf: section.optional(),
      as: z.record(key, key).optional(),
    })
    .optional(),
  /** This fee is credited on another when both are paid together. */
  creditedOn: z.strictObject({ key, section }).optional(),
  /** The law behind is doubtful for minors: a person looks at it. */
  minorReview: section.optional(),
  ...validity,
})

const amount = z.union([z.int(), z.strictObject({ age24plus: z.int(), under24: z.int() })])

const rule = z.strictObject({
  feeKeys: z.array(key),
  amountCents: amount,
  when: z.string().optional(),
  section,
  sectionUnder24: section.optional(),
  /** Holds only when the act belongs to one of these fees. */
  together: z.array(key).optional(),
  /** Holds only with, or only without, one of these discounts. */
  with: z.array(key).optional(),
  notWith: z.array(key).optional(),
})

const reduction = z.strictObject({
  key,
  law: z.enum(['AufenthV', 'StAG']),
  section,
  who: z.string(),
  effect: z.enum(['free', 'replace', 'discretion', 'depends']),
  feeKeys: z.array(key).optional(),
  feeKeysNote: z.string().optional(),
  rules: z.array(rule).optional(),
  /** Fees that are free only for these causes. */
  causes: z.record(key, z.array(key)).optional(),
  /** A processing fee is free only for applications for these acts. */
  processingFor: z.array(key).optional(),
  /** The number of the paragraph by fee, where it has numbers. */
  sections: z.record(key, section).optional(),
  /** What holds for fees that are not named. */
  otherFees: z.strictObject({ effect: z.literal('discretion'), section }).optional(),
  /** Shares (§§ 49, 51) are reckoned from the amount this reduction gives. */
  carriesInto: z.array(key).optional(),
  /** Makes the act free, not the person: then there is no processing fee either. */
  freesAct: z.literal(true).optional(),
  /** Holds for all fees of objections as well. */
  objections: z.strictObject({ section }).optional(),
  limits: z.string().optional(),
  note: z.string().optional(),
  sourceConflict: z.string().optional(),
  proof: z.array(key).optional(),
  ...validity,
})

/** The most the ordinance may ask for (§ 69 Abs. 5, 8 AufenthG). */
const maximum = z.strictObject({
  feeKeys: z.array(key),
  amountCents: z.int().positive(),
  section,
  law: z.literal('AufenthG'),
  ...validity,
})

const feeTable = z.strictObject({
  _meta: z.looseObject({ checkedUntil: day, source: z.string(), licence: z.string() }),
  rows: z.array(feeRow),
  reductions: z.array(reduction),
  maxima: z.array(maximum),
})

export type FeeRow = z.infer<typeof feeRow>
export type FeeReduction = z.infer<typeof reduction>
export type FeeRule = z.infer<typeof rule>
export type FeeTable = z.infer<typeof feeTable>

/** Checks a fee table as it is read. Throws on an unknown field, a key without a row, or two rows for one day. */
export function readFeeTable(raw: unknown): FeeTable {
  const table = feeTable.parse(raw)
  const known = new Set(table.rows.map((row) => row.key))
  const named = [
    ...table.rows.map((row) => ({ by: `fee ${row.key}`, keys: feesNamedByRow(row) })),
    ...table.reductions.map((one) => ({ by: `reduction ${one.key}`, keys: feesNamedByReduction(one) })),
    ...table.maxima.map((one) => ({ by: `maximum ${one.section}`, keys: one.feeKeys })),
  ]
  for (const { by, keys } of named) {
    const lost = keys.find((one) => !known.has(one))
    if (lost !== undefined) throw new Error(`${by} names the unknown fee ${lost}`)
  }
  refuseOverlaps(table.rows)
  return table
}

function feesNamedByRow({ hosts = [], younger, share, creditedOn }: FeeRow): readonly string[] {
  const others = [younger?.key, creditedOn?.key].filter((one) => one !== undefined)
  return [...hosts, ...(share?.of ?? []), ...Object.entries(share?.as ?? {}).flat(), ...others]
}

function feesNamedByReduction(one: FeeReduction): readonly string[] {
  const { feeKeys = [], rules = [], processingFor = [], carriesInto = [], causes = {}, sections = {} } = one
  const inRules = rules.flatMap(({ feeKeys: of, together = [], with: along = [], notWith = [] }) => [
    ...of,
    ...together,
    ...along,
    ...notWith,
  ])
  return [
    ...feeKeys,
    ...inRules,
    ...processingFor,
    ...carriesInto,
    ...Object.keys(causes),
    ...Object.keys(sections),
  ]
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
