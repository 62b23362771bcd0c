import { z } from 'zod'
import data from './conventions.json' with { type: 'json' }
import { holdsIn, yearsOf, type OutsideValidity } from './in-year.ts'

export const CONVENTION_KEYS = ['kgst-2022', 'orghandbuch', 'bmi-1997'] as const
export type ConventionKey = (typeof CONVENTION_KEYS)[number]

const day = z.iso.date()
const shape = z.strictObject({
  key: z.enum(CONVENTION_KEYS),
  nameDe: z.string().min(1),
  publisher: z.string().min(1),
  section: z.string().min(1),
  year: z.int(),
  /** `deducted`: off the annual minutes of a post. `surcharge`: on the time of a case. */
  sits: z.enum(['deducted', 'surcharge']),
  parts: z
    .array(
      z.strictObject({ kind: z.enum(['whole', 'personal', 'factual']), percent: z.number().gt(0).lt(100) }),
    )
    .min(1),
  validFrom: day,
  validTo: day.nullable(),
  supersededFrom: day.nullable(),
  supersededBy: z.enum(CONVENTION_KEYS).nullable(),
  /** Editions after this year were not read; a result for a later year says so. */
  reviewedUntil: z.int(),
  source: z.string().min(1),
})

/** One convention with the place where its percentage sits. Percentages of case time or of annual minutes. */
export type Convention = z.infer<typeof shape>

const table = z.strictObject({ _meta: z.looseObject({}), conventions: z.array(shape) })

export function readConventions(raw: unknown): readonly Convention[] {
  const { conventions } = table.parse(raw)
  const keys = new Set(conventions.map(({ key }) => key))
  if (keys.size !== conventions.length) throw new Error('a convention stands twice')
  for (const it of conventions)
    if ((it.supersededFrom === null) !== (it.supersededBy === null))
      throw new Error(`${it.key}: who superseded it and from when stand together`)
  return conventions
}

export const conventions: readonly Convention[] = readConventions(data)

/** The sum of its parts, as a fraction: 9 % is 0.09. */
export const fractionOf = ({ parts }: Pick<Convention, 'parts'>): number =>
  parts.reduce((sum, { percent }) => sum + percent, 0) / 100

/** What is left of one annual minute: 0.91 for KGSt, 1 where the percentage sits on the case. */
export const keptOfYear = (it: Pick<Convention, 'parts' | 'sits'>): number =>
  it.sits === 'deducted' ? 1 - fractionOf(it) : 1

/** What one minute of a case counts: 1.10 for the Organisationshandbuch, 1 where the percentage sits on the year. */
export const countedOfCase = (it: Pick<Convention, 'parts' | 'sits'>): number =>
  it.sits === 'surcharge' ? 1 + fractionOf(it) : 1

/** A convention for a plan of that year; before its first edition or after its end: a refusal with the year. */
export function conventionFor(
  key: ConventionKey,
  year: number,
): { readonly ok: true; readonly convention: Convention } | OutsideValidity {
  const rows = conventions.filter((it) => it.key === key)
  const convention = rows.find((it) => holdsIn(it, year))
  return convention
    ? { ok: true, convention }
    : { ok: false, refusal: 'outside-validity', year, known: yearsOf(rows) }
}

/** Conventions that may be used for a year, in the order of the table. */
export const conventionsIn = (year: number): readonly Convention[] =>
  conventions.filter((it) => holdsIn(it, year))

/** A later handbook took its place; a result under it must say so. */
export const isSuperseded = ({ supersededFrom }: Convention, year: number): boolean =>
  supersededFrom !== null && Number(supersededFrom.slice(0, 4)) <= year
