import type { Ground } from '#ground/act/act.ts'
import { staffDirectory, type TeamDirectory } from './directory.ts'
import { createExpectedMinutes, type ExpectedMinutes } from './expected-minutes.ts'
import { QUEUE_RULES, type QueueRules } from './queue-order.ts'

/** What the acts of this module share inside one process. */
export interface CallingRoom {
  readonly ground: Ground
  readonly staff: TeamDirectory
  readonly rules: QueueRules
  readonly expected: ExpectedMinutes
}

export function openCalling(given: {
  readonly ground: Ground
  readonly staff?: TeamDirectory
  readonly rules?: Partial<QueueRules>
}): CallingRoom {
  const { ground, staff = staffDirectory, rules } = given
  return { ground, staff, rules: { ...QUEUE_RULES, ...rules }, expected: createExpectedMinutes(ground) }
}
