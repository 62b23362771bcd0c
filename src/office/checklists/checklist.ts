import { createHash } from 'node:crypto'
import type { Answers, CatalogueBook } from '#office/catalogue/index.ts'
import type { Language } from '#ground/languages/index.ts'

/** A list somebody keeps under a code: concerns, what was answered, what lies ready. It names nobody. */
export interface Checklist {
  readonly id: string
  readonly concerns: readonly string[]
  readonly answers: Readonly<Record<string, boolean>>
  /** Documents ticked as ready, by key; one that left the list stays ticked in case it comes back. */
  readonly ticked: readonly string[]
  readonly language: Language
  readonly createdAt: Temporal.Instant
  readonly changedAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
}

/** Days after the last change until a list is deleted. */
export const LIFE_DAYS = 90
/** Concerns on one list, as many as fit one visit. The table has the same bound. */
export const MOST_CONCERNS = 6
/** More than any list holds; the table has the same bound. */
const MOST_TICKS = 200

export type ConcernsRefusal =
  | 'unknown-concern'
  | 'concern-outside-dates'
  | 'confidential'
  | 'too-many-concerns'
  | 'no-concern'

/** Why these concerns cannot stand on a saved list; null when they can. */
export function refusesConcerns(
  book: Pick<CatalogueBook, 'concernOn'>,
  concerns: readonly string[],
  today: Temporal.PlainDate,
): ConcernsRefusal | null {
  if (concerns.length === 0) return 'no-concern'
  if (concerns.length > MOST_CONCERNS) return 'too-many-concerns'
  for (const key of concerns) {
    const answer = book.concernOn(key, today)
    if (!answer.ok) return answer.refusal
    // a list about violence or a separation must not lie where a partner could find its code
    if (answer.concern.confidential) return 'confidential'
  }
  return null
}

/** Only what the catalogue asks about these concerns: nobody keeps a diary in the answers. */
export function keptAnswers(
  book: Pick<CatalogueBook, 'questionsFor'>,
  concerns: readonly string[],
  answers: Answers,
): Record<string, boolean> {
  const asked = book.questionsFor(concerns).map(({ key }) => key)
  return Object.fromEntries(
    asked.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]] as const])),
  )
}

/** Only documents there are, each once. */
export function keptTicks(book: Pick<CatalogueBook, 'catalogue'>, ticked: readonly string[]): string[] {
  const known = [...new Set(ticked)].filter((key) => book.catalogue.documentTypes.has(key))
  return known.slice(0, MOST_TICKS)
}

export function expiryFrom(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: 24 * LIFE_DAYS })
}

/** What the table knows of a code: 60 bits of chance, so that a plain digest gives nothing away. */
export function hashOf(code: string): string {
  return createHash('sha256').update(`checklist:${code}`).digest('base64url')
}
