import type { FactKey, FactValue } from '#law/risks/index.ts'

/** Lives in which a rule that is rare by chance may speak: what is said, and what is drawn near the days that matter. */
export interface Story {
  readonly said: Readonly<Partial<Record<FactKey, FactValue>>>
  readonly drawn: readonly FactKey[]
  /** Taken away, where it would shut the rule. */
  readonly without?: readonly FactKey[]
}

const permit = (section: string) => ({ 'title.type': 'residence-permit', 'title.section': section }) as const
const toleration = { 'title.type': 'toleration' } as const
const NO_SECTION = ['title.section'] as const

/** Told more often: what they show hangs on few days of a year. */
export const SELDOM = (stories: readonly Story[]): readonly Story[] =>
  stories.filter(({ drawn }) => drawn.includes('work.weeks') || drawn.includes('protection.finalAt'))

export const STORIES: readonly Story[] = [
  {
    said: {
      ...toleration,
      'stay.since': '2018-01-01',
      'person.birthDate': '2000-02-29',
      'school.degree': true,
    },
    drawn: ['duldung.since', 'school.years'],
    without: [
      'title.section',
      'entry.date',
      'marriage.start',
      'title.heldSince',
      'stay.lawfulSince',
      'child.birthDate',
    ],
  },
  {
    said: { ...toleration, 'stay.since': '2022-01-01', 'school.years': 3, 'duldung.since': '2024-01-01' },
    drawn: ['person.birthDate'],
    without: [
      'title.section',
      'entry.date',
      'marriage.start',
      'title.heldSince',
      'stay.lawfulSince',
      'child.birthDate',
    ],
  },
  {
    said: {
      ...toleration,
      'livelihood.level': 'full',
      'employment.weeklyHours': 20,
      'entry.date': '2022-12-31',
    },
    drawn: ['duldung.since', 'employment.months', 'german.oral'],
    without: ['title.section', 'person.birthDate'],
  },
  {
    said: permit('18g'),
    drawn: ['bluecard.category', 'employment.grossYear', 'german.level', 'pension.months', 'title.heldSince'],
  },
  {
    said: permit('18b'),
    drawn: [
      'degree.german',
      'pension.months',
      'title.heldSince',
      'title.validUntil',
      'employment.fixedUntil',
    ],
  },
  {
    said: { 'title.type': 'eu-citizen', 'employment.involuntary': true },
    drawn: ['employment.start', 'employment.end'],
    without: NO_SECTION,
  },
  {
    said: { 'title.type': 'none' },
    drawn: ['nationality', 'entry.date', 'entry.forWork'],
    without: ['title.section', 'application.submittedAt', 'person.birthDate'],
  },
  {
    said: permit('16b'),
    drawn: ['work.weeks', 'study.semester', 'study.averageDuration', 'funding.until', 'title.validUntil'],
  },
  {
    said: permit('28-1-3'),
    drawn: ['child.birthDate', 'title.heldSince'],
    without: ['person.birthDate', 'child.german'],
  },
  {
    said: permit('25-2-1'),
    drawn: ['protection.finalAt', 'asylum.appliedAt', 'title.heldSince', 'german.level', 'livelihood.level'],
    without: ['family.requestAt', 'protection.status'],
  },
  {
    said: permit('16d'),
    drawn: ['recognition.paragraph', 'title.firstIssue'],
    without: ['title.validUntil'],
  },
  {
    said: { 'title.type': 'ict-card', 'title.section': '19' },
    drawn: ['ict.role', 'title.firstIssue'],
    without: ['title.validUntil'],
  },
  {
    said: permit('21'),
    drawn: ['title.firstIssue', 'title.heldSince'],
    without: ['title.validUntil', 'person.birthDate'],
  },
  {
    said: toleration,
    drawn: ['training.startDate', 'duldung.since', 'departure.blameless'],
    without: ['title.section', 'training.endDate', 'person.birthDate'],
  },
  { said: { ...permit('24'), 'title.validOnFeb2026': true }, drawn: ['title.validUntil'] },
  {
    said: permit('104c'),
    drawn: ['title.validUntil', 'stay.since'],
    without: ['title.firstIssue', 'title.heldSince', 'person.birthDate'],
  },
  {
    said: permit('30'),
    drawn: [
      'marriage.cohabitationStart',
      'marriage.separationDate',
      'sponsor.titleValidUntil',
      'spouse.ne18c',
    ],
  },
  { said: { 'child.hasTitle': true }, drawn: ['child.birthDate'], without: ['person.birthDate'] },
  {
    said: { 'child.bornInGermany': true, 'child.hasTitle': false },
    drawn: ['child.birthDate'],
    without: ['person.birthDate', 'child.applied'],
  },
  {
    said: permit('18a'),
    drawn: [
      'absence.start',
      'absence.plannedReturn',
      'family.ofBlueCard',
      'employment.endedEarly',
      'employment.knownAt',
    ],
    without: ['notice.sentAt'],
  },
  {
    said: { 'title.type': 'settlement-permit' },
    drawn: ['absence.start', 'stay.lawfulSince', 'livelihood.level', 'person.birthDate'],
    without: NO_SECTION,
  },
]
