import { languageCodes } from '#ground/languages/index.ts'
import { BODIES } from '#law/risks/index.ts'
import { OUTCOMES, TOPICS } from '../counselling/index.ts'

/**
 * What is counted, each alone: no dimension is ever crossed with another. All values a dimension can have are named, for a
 * value nobody came with is told together with the small ones.
 */
export interface Dimension {
  readonly key: string
  readonly values: readonly string[]
}

export const DIMENSIONS: readonly Dimension[] = [
  { key: 'opened', values: ['online', 'talk', 'phone'] },
  { key: 'language', values: languageCodes },
  { key: 'topic', values: TOPICS },
  { key: 'outcome', values: OUTCOMES },
  { key: 'referral', values: BODIES.map(({ key }) => key) },
  { key: 'referral-outcome', values: ['accepted', 'declined', 'done', 'withdrawn', 'expired'] },
  { key: 'hint', values: ['accepted', 'dismissed', 'planned'] },
  {
    key: 'countered',
    values: ['title', 'passport', 'absence', 'course', 'livelihood', 'work', 'study', 'family'],
  },
  { key: 'erased', values: ['person', 'member', 'period'] },
]

/** Whatever a dimension does not name. */
export const OTHER = 'other'
