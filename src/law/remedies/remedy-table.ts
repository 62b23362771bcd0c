import { z } from 'zod'
import data from './remedies.json' with { type: 'json' }

/** What an office of immigration decides; the names of the law stay German. */
export const DECISIONS = [
  'erteilung',
  'ablehnung',
  'widerruf',
  'ausweisung',
  'abschiebungsandrohung',
  'kosten',
] as const
export type Decision = (typeof DECISIONS)[number]

/** Whether the Land of the office abolished the objection (Bavaria did for immigration matters) or kept it. */
export const PROCEDURES = ['bavaria', 'objection'] as const
export type Procedure = (typeof PROCEDURES)[number]

export const WAYS = ['post', 'mail', 'retrieval'] as const
export type Way = (typeof WAYS)[number]

const day = z.iso.date()
const dated = { validFrom: day, validTo: day.nullable(), unreviewedFrom: day.nullable() }
const decisions = z.array(z.enum(DECISIONS)).min(1)

const remedy = z.strictObject({
  key: z.string().regex(/^[a-z-]+$/),
  procedure: z.enum(PROCEDURES),
  remedy: z.enum(['klage', 'widerspruch']),
  decisions,
  months: z.int().min(1).max(12),
  sections: z.array(z.string().min(4)).min(1),
  /** What the letter says; `{court}`, `{courtAddress}`, `{defendant}`, `{authority}`, `{authorityAddress}` are filled in. */
  lines: z.array(z.string().min(20)).min(1),
  ...dated,
})
const note = z.strictObject({
  key: z.string(),
  decisions,
  section: z.string().min(4),
  line: z.string().min(20),
  ...dated,
})
const written = z.strictObject({ decisions, section: z.string().min(4), ...dated })
const notification = z.strictObject({
  way: z.enum(WAYS),
  days: z.int().min(0).max(30),
  section: z.string().min(4),
  from: z.enum(['posting', 'sending', 'retrieval']),
  ...dated,
})

const table = z.strictObject({
  _meta: z.looseObject({ lawState: z.string() }),
  decisions: z.record(z.enum(DECISIONS), z.string()),
  remedies: z.array(remedy),
  notes: z.array(note),
  writtenForm: z.array(written),
  notification: z.array(notification),
})

export type RemedyRow = z.infer<typeof remedy>
type Dated = Pick<RemedyRow, 'validFrom' | 'validTo'>

/** Checks the table as it is read: unknown fields, two rows of one key (or way) for one day. */
export function readTable(raw: unknown): z.infer<typeof table> {
  const it = table.parse(raw)
  refuseOverlap(it.remedies, ({ key }) => key)
  refuseOverlap(it.notes, ({ key }) => key)
  refuseOverlap(it.notification, ({ way }) => way)
  return it
}

function refuseOverlap<T extends Dated>(rows: readonly T[], nameOf: (row: T) => string): void {
  for (const row of rows)
    for (const other of rows) {
      const same = other !== row && nameOf(other) === nameOf(row)
      const meet =
        (other.validTo === null || row.validFrom < other.validTo) &&
        (row.validTo === null || other.validFrom < row.validTo)
      if (same && meet) throw new Error(`${nameOf(row)} has two rows for one day`)
    }
}

export const remedyTable = readTable(data)

/** The row in force on a day. */
export function inForce<T extends Dated>(rows: readonly T[], on: Temporal.PlainDate): readonly T[] {
  const asked = on.toString()
  return rows.filter(({ validFrom, validTo }) => validFrom <= asked && (validTo === null || asked < validTo))
}

export const isDecision = (it: string): it is Decision => (DECISIONS as readonly string[]).includes(it)
