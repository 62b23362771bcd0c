/** The steps of a rehearsal, in the order of the day; their words stand in the texts (`drill.steps.<key>`). */
export const DRILL_STEPS = [
  'announce',
  'cut',
  'terminal',
  'console',
  'display',
  'day-list',
  'roll',
  'return',
  'conflicts',
  'talk',
] as const

export const DRILL_EVERY_DAYS = 91
export const WENT_WRONG_MAX = 2000

export interface Drill {
  readonly id: string
  readonly heldOn: Temporal.PlainDate
  readonly participants: number
  readonly steps: readonly string[]
  readonly wentWrong: string
  readonly nextDue: Temporal.PlainDate
}

/** When the next one is due; an office that never rehearsed is due now. Pure. */
export function dueFrom(
  last: Drill | undefined,
  today: Temporal.PlainDate,
): { due: Temporal.PlainDate; overdue: boolean } {
  const due = last?.nextDue ?? today
  return { due, overdue: Temporal.PlainDate.compare(due, today) <= 0 }
}
