import { restLawOn, type RestLaw } from '#law/rest/index.ts'

/** What an office agrees with its Personalrat beyond the law. Minutes, days. */
export interface Agreed {
  /** Longest time at a desk in a row. */
  readonly deskInARow: number
  /** Other work or rest of at least so long begins the time at a desk anew. */
  readonly apart: number
  /** Short breaks per hour at a desk: paid, taken in turns (recovery at screens, annex 6.1 (2) ArbStättV). */
  readonly shortPerHour: number
  /** Days a week at one and the same desk before the plan is asked to rotate. */
  readonly sameDeskDays: number
  /** What was agreed where: minutes, Dienstvereinbarung. Empty: not yet agreed. */
  readonly agreedIn: string
}

export interface Rules extends Agreed {
  readonly law: RestLaw
}

/** Until something is agreed: two hours at the desk, ten minutes an hour, three days at the same desk. */
export const USUAL: Agreed = { deskInARow: 120, apart: 15, shortPerHour: 10, sameDeskDays: 3, agreedIn: '' }

export const BOUNDS = {
  deskInARow: { from: 30, to: 360 },
  apart: { from: 5, to: 60 },
  shortPerHour: { from: 0, to: 20 },
  sameDeskDays: { from: 1, to: 7 },
} as const

/** Field that lies outside its bounds; null: none does. */
export function ruleFault(agreed: Agreed): keyof typeof BOUNDS | 'agreedIn' | null {
  for (const [field, { from, to }] of Object.entries(BOUNDS) as [
    keyof typeof BOUNDS,
    { from: number; to: number },
  ][]) {
    const value = agreed[field]
    if (!Number.isInteger(value) || value < from || value > to) return field
  }
  return agreed.agreedIn.length > 300 ? 'agreedIn' : null
}

/** The law of that day with what was agreed; undefined where no law is known: nothing is planned then. */
export function rulesWith(agreed: Agreed, day: string): Rules | undefined {
  const law = restLawOn(day)
  return law && { ...agreed, law }
}
