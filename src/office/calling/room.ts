import type { Ground } from '#ground/act/act.ts'
import { shipped, type CatalogueBook } from '#office/catalogue/index.ts'
import { staffDirectory, type TeamDirectory } from './directory.ts'
import { createExpectedMinutes, type ExpectedMinutes } from './expected-minutes.ts'
import { QUEUE_RULES, type QueueRules } from './queue-order.ts'

/** What the acts of this module share inside one process. */
export interface CallingRoom {
  readonly ground: Ground
  /** What one can come for, as it is now in this office. */
  readonly catalogue: CatalogueBook
  readonly staff: TeamDirectory
  readonly rules: QueueRules
  readonly expected: ExpectedMinutes
}

export function openCalling(given: {
  readonly ground: Ground
  readonly catalogue?: CatalogueBook
  readonly staff?: TeamDirectory
  readonly rules?: Partial<QueueRules>
}): CallingRoom {
  const { ground, catalogue = shipped, staff = staffDirectory, rules } = given
  const expected = createExpectedMinutes(ground, catalogue)
  return { ground, catalogue, staff, rules: { ...QUEUE_RULES, ...rules }, expected }
}
