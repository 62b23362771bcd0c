import type { FactKey } from './facts.ts'
import type { Condition } from './rule-table.ts'

/** Why two facts cannot both be true; `unreadable`: a value no fact of this kind can have. */
export type ContradictionWhy =
  | 'ended-before-it-began'
  | 'older-than-parent'
  | 'before-birth'
  | 'in-the-future'
  | 'does-not-go-together'
  | 'unreadable'

export interface Contradiction {
  readonly facts: readonly FactKey[]
  readonly why: ContradictionWhy
  readonly when: Condition
}

const ends = (start: FactKey, end: FactKey): Contradiction => ({
  facts: [start, end],
  why: 'ended-before-it-began',
  when: { fact: end, is: '<', than: start, ifMissing: false },
})
const afterBirth = (fact: FactKey): Contradiction => ({
  facts: [fact, 'person.birthDate'],
  why: 'before-birth',
  when: { fact, is: '<', than: 'person.birthDate', ifMissing: false },
})
const past = (fact: FactKey): Contradiction => ({
  facts: [fact],
  why: 'in-the-future',
  when: { fact, is: '>', than: 'today', ifMissing: false },
})
const both = (facts: readonly FactKey[], ...parts: readonly Condition[]): Contradiction => ({
  facts,
  why: 'does-not-go-together',
  when: { all: parts },
})

const PROTECTED = ['25-1', '25-2-1', '25-2-2', '25-3']

/** What cannot be true together. Only what is certain is named: an unknown day that could make it right does. */
export const CONTRADICTIONS: readonly Contradiction[] = [
  ends('title.firstIssue', 'title.validUntil'),
  ends('title.heldSince', 'title.validUntil'),
  ends('absence.start', 'absence.plannedReturn'),
  ends('employment.start', 'employment.end'),
  ends('employment.start', 'employment.fixedUntil'),
  ends('course.firstEntitlementAt', 'course.certificateAt'),
  ends('marriage.cohabitationStart', 'marriage.separationDate'),
  ends('marriage.start', 'divorce.filedAt'),
  ends('card.readyAt', 'card.handedOverAt'),
  ends('training.startDate', 'training.endDate'),
  ends('decision.servedAt', 'decision.actionFiledAt'),
  ...(
    [
      'entry.date',
      'stay.since',
      'stay.lawfulSince',
      'title.heldSince',
      'marriage.start',
      'duldung.since',
    ] as const
  ).map(afterBirth),
  ...(
    [
      ...['person.birthDate', 'child.birthDate', 'entry.date', 'stay.since', 'stay.lawfulSince'],
      ...['title.heldSince', 'title.firstIssue', 'application.submittedAt', 'decision.servedAt'],
      ...['card.readyAt', 'card.handedOverAt', 'duldung.since', 'protection.finalAt', 'recognition.date'],
      ...['employment.knownAt', 'course.obligedSince', 'nationality.lostKnownAt', 'benefits.since'],
    ] as const
  ).map(past),
  {
    facts: ['child.birthDate', 'person.birthDate'],
    why: 'older-than-parent',
    when: { fact: 'child.birthDate', is: '≤', than: 'person.birthDate', ifMissing: false },
  },
  both(
    ['title.type', 'title.section'],
    { fact: 'title.type', is: 'in', value: ['none', 'toleration', 'asylum-permission', 'eu-citizen'] },
    { known: 'title.section' },
  ),
  both(
    ['application.submittedAt', 'application.status'],
    { known: 'application.submittedAt' },
    { fact: 'application.status', is: '=', value: 'none', ifMissing: false },
  ),
  both(
    ['protection.status', 'title.section'],
    { fact: 'protection.status', is: '=', value: 'none' },
    { fact: 'title.section', is: 'in', value: PROTECTED },
  ),
  both(
    ['identity.clarified', 'duldung.type'],
    { fact: 'identity.clarified', is: '=', value: true },
    { fact: 'duldung.type', is: '=', value: '60b' },
  ),
]
