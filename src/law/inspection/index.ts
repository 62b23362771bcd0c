/** The door of the law on inspecting files: grounds on which something is kept back, with paragraph and dates. */
import table from './grounds.json' with { type: 'json' }

export type Audience = 'party' | 'court'

/** A ground to keep a document or a passage back. */
export interface Ground {
  readonly key: string
  readonly for: Audience
  readonly law: string
  readonly section: string
  /** German, as it stands in the list that goes with what is handed over. */
  readonly titleDe: string
  readonly shortDe: string
}

const inForce = (row: (typeof table.grounds)[number], on: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(row.validFrom), on) <= 0 &&
  (row.validTo === null || Temporal.PlainDate.compare(on, Temporal.PlainDate.from(row.validTo)) < 0)

/** The grounds in force on a day, in the order of the law. Outside its dates a ground is none. */
export function groundsOn(on: Temporal.PlainDate, audience: Audience): Ground[] {
  return table.grounds
    .filter((row) => row.for === audience && inForce(row, on))
    .map(({ key, law, section, titleDe, shortDe }) => ({
      key,
      for: audience,
      law,
      section,
      titleDe,
      shortDe,
    }))
}

export const groundOn = (on: Temporal.PlainDate, audience: Audience, key: string): Ground | undefined =>
  groundsOn(on, audience).find((it) => it.key === key)
