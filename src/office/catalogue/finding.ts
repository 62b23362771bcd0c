import type { EntryKind } from './entry-kinds.ts'

/** What a check has to say about an entry: which, in which field, from which day on, and what. */
export interface Finding {
  /** A fault keeps a change set from being published; a warning is shown. */
  readonly level: 'fault' | 'warning'
  readonly code: FindingCode
  readonly kind: EntryKind
  readonly key: string
  readonly field: string
  /** First day on which it shows. */
  readonly on: string
  /** What it is about: keys, days, numbers. The page says them by name. */
  readonly detail: Readonly<Record<string, string>>
}

export type FindingCode =
  | 'wrong-shape'
  | 'dead-reference'
  | 'unknown-fee'
  | 'fee-without-amount'
  | 'ends-before-it-begins'
  | 'question-missing'
  | 'question-not-asked'
  | 'opposite-of-no-question'
  | 'named-twice'
  | 'names-itself'
  | 'answer-without-question'
  | 'in-no-situation'
  | 'key-taken'
  | 'not-offered-between'
  | 'rule-overlap'
  | 'name-gap'
  | 'empty-name-range'
  | 'concern-without-rule'
  | 'no-fallback'
  | 'begins-in-the-past'
  | 'hides-planned'
  | 'changes-nothing'
  | 'translation-missing'
  | 'translation-older'

/** The same thing said for several days is said once, for the first. */
export function firstOfEach(findings: readonly Finding[]): Finding[] {
  const known = new Map<string, Finding>()
  for (const one of findings.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    const { on: _on, ...what } = one
    const label = JSON.stringify(what)
    if (!known.has(label)) known.set(label, one)
  }
  return [...known.values()]
}
