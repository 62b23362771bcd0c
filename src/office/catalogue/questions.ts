import type { Catalogue, Concern, Condition } from './catalogue.ts'

/** Yes or no by condition key; a question nobody answered is simply missing. */
export type Answers = Readonly<Record<string, boolean | undefined>>

/**
 * The questions whose answer changes the document list of these concerns, each once, in the order of the catalogue.
 * A condition that is only the opposite of another is asked as that other one ("first application?").
 * Unknown keys ask nothing.
 */
export function questionsFor(catalogue: Catalogue, concernKeys: readonly string[]): Condition[] {
  const asked = new Set<string>()
  for (const key of concernKeys) {
    const concern = catalogue.concerns.get(key)
    for (const { condition } of concern?.documents ?? []) {
      if (condition.kind === 'question' && concern?.knownAnswers[condition.key] === undefined) {
        asked.add(condition.oppositeOf ?? condition.key)
      }
    }
  }
  return [...catalogue.conditions.values()].filter((condition) => asked.has(condition.key))
}

/** Whether a condition holds for a concern: yes, no, or `undefined` while nobody has said. */
export function holds(condition: Condition, concern: Concern, answers: Answers): boolean | undefined {
  const said = concern.knownAnswers[condition.key] ?? answers[condition.key]
  if (said !== undefined || condition.oppositeOf === null) return said
  const opposite = answers[condition.oppositeOf]
  return opposite === undefined ? undefined : !opposite
}
