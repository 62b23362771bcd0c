/** Plans for who is new: how long, and which share of the work is agreed for which months. Agreed, never measured. Pure. */

export const ONBOARDING_MONTHS = [6, 12, 24] as const
export type OnboardingMonths = (typeof ONBOARDING_MONTHS)[number]

/** So many months with this share of the work, 0 to 1. */
export interface ShareStep {
  readonly months: number
  readonly share: number
}

/**
 * What is proposed unless something else was agreed: the same for everybody of the same length, so that a share says nothing about
 * a person. Half of the work until month 6 is what offices reckon with (docs/formulas.md).
 */
export const USUAL_STEPS: Readonly<Record<OnboardingMonths, readonly ShareStep[]>> = {
  6: [
    { months: 3, share: 0.5 },
    { months: 3, share: 0.75 },
  ],
  12: [
    { months: 6, share: 0.5 },
    { months: 6, share: 0.75 },
  ],
  24: [
    { months: 6, share: 0.5 },
    { months: 6, share: 0.65 },
    { months: 12, share: 0.85 },
  ],
}

export interface Onboarding {
  readonly id: string
  readonly account: string
  readonly startsOn: Temporal.PlainDate
  /** The first day after it; earlier than planned when it was ended early. */
  readonly endsOn: Temporal.PlainDate
  readonly months: OnboardingMonths
  readonly steps: readonly ShareStep[]
  /** How much of a full post the person has, above 0 up to 1. */
  readonly posts: number
  readonly weeklyHours: number
  readonly mentor: string | null
  readonly version: number
}

type Agreed = Pick<Onboarding, 'startsOn' | 'endsOn' | 'steps'>

/** Which share of the work counts on a day, 0 to 1; 1 before and after the plan. */
export function shareOn({ startsOn, endsOn, steps }: Agreed, day: Temporal.PlainDate): number {
  if (Temporal.PlainDate.compare(day, startsOn) < 0) return 1
  if (Temporal.PlainDate.compare(day, endsOn) >= 0) return 1
  let months = 0
  for (const step of steps) {
    months += step.months
    if (Temporal.PlainDate.compare(day, startsOn.add({ months })) < 0) return step.share
  }
  return 1
}

/**
 * How much of a full working time is missing between two days (`to` excluded), as the mean over all days of that time: before
 * somebody comes nothing is missing on their account, as the posts of a plan are those that are filled.
 */
export function missingBetween(plan: Agreed, from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  const days = from.until(to, { largestUnit: 'days' }).days
  if (days <= 0) return 0
  let missing = 0
  let begins = plan.startsOn
  let months = 0
  for (const { months: length, share } of plan.steps) {
    months += length
    const ends = earlier(plan.startsOn.add({ months }), plan.endsOn)
    missing += (1 - share) * daysWithin(begins, ends, from, to)
    begins = ends
  }
  return missing / days
}

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) < 0 ? a : b
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) > 0 ? a : b)

function daysWithin(
  begins: Temporal.PlainDate,
  ends: Temporal.PlainDate,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): number {
  const { days } = later(begins, from).until(earlier(ends, to), { largestUnit: 'days' })
  return Math.max(0, days)
}

export type OnboardingFault = 'months-unknown' | 'steps-wrong' | 'posts-out-of-range' | 'hours-out-of-range'

export function onboardingFault(
  it: Pick<Onboarding, 'steps' | 'posts' | 'weeklyHours'> & { readonly months: number },
): OnboardingFault | null {
  if (!ONBOARDING_MONTHS.some((months) => months === it.months)) return 'months-unknown'
  const sum = it.steps.reduce((all, { months }) => all + months, 0)
  const isRight = ({ months, share }: ShareStep) =>
    Number.isInteger(months) && months > 0 && share >= 0 && share <= 1
  if (sum !== it.months || !it.steps.every(isRight)) return 'steps-wrong'
  if (!(it.posts > 0 && it.posts <= 1)) return 'posts-out-of-range'
  return it.weeklyHours >= 1 && it.weeklyHours <= 48 ? null : 'hours-out-of-range'
}

/** What a plan begins with; the head changes it. Months after the first day, and what shall have happened by then. */
export const USUAL_MILESTONES: Readonly<
  Record<OnboardingMonths, readonly (readonly [month: number, title: string])[]>
> = {
  6: [
    [0, 'Arbeitsplatz, Zugänge und Unterweisung vor dem ersten Dienst'],
    [1, 'Mitgelaufen an jedem Platz des Bereichs'],
    [3, 'Erste Aufgabe selbstständig'],
    [6, 'Gespräch zum Abschluss'],
  ],
  12: [
    [0, 'Arbeitsplatz, Zugänge und Unterweisung vor dem ersten Dienst'],
    [1, 'Mitgelaufen an jedem Platz des Bereichs'],
    [3, 'Grundkurs Aufenthaltsrecht besucht'],
    [6, 'Erste Aufgabe selbstständig'],
    [12, 'Gespräch zum Abschluss'],
  ],
  24: [
    [0, 'Arbeitsplatz, Zugänge und Unterweisung vor dem ersten Dienst'],
    [1, 'Mitgelaufen an jedem Platz des Bereichs'],
    [3, 'Grundkurs Aufenthaltsrecht besucht'],
    [6, 'Erste Aufgabe selbstständig'],
    [12, 'Zweite Aufgabe selbstständig, Zwischengespräch'],
    [24, 'Gespräch zum Abschluss'],
  ],
}
