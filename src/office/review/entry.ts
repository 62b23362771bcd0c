import { refuse, type Refusal } from '#ground/act/refusal.ts'
import { isCriterion } from './criteria.ts'
import { kpiOf } from './kpis.ts'

/** What people write into the review beside figures. Days are `2026-11-24`. */

/** What was found, why, who does what about it by when, and whether it helped. */
export interface Finding {
  readonly title: string
  /** The figures it rests on. */
  readonly kpis: readonly string[]
  readonly evidence: string
  readonly cause: string
  readonly change: string
  /** A function or team, not a colleague. */
  readonly owner: string
  readonly due: string
  /** When it is looked at whether it helped. */
  readonly checkDay: string
  /** What came of it; null: not checked yet. */
  readonly effect: {
    readonly day: string
    readonly result: 'helped' | 'no-effect' | 'unclear'
    readonly words: string
  } | null
  readonly isDone: boolean
}

/** What came from outside and moves figures, whatever the office does. */
export interface Shock {
  readonly name: string
  readonly from: string
  /** Null: it lasts. */
  readonly until: string | null
  readonly what: string
  readonly source: string
}

/** What was expected, and what the figures say of it. */
export interface Hypothesis {
  readonly claim: string
  readonly kpi: string
  readonly expected: 'up' | 'down'
  readonly verdict: 'open' | 'supported' | 'rejected'
  readonly why: string
}

/** Whether a criterion of a Willkommensbehörde is met, and what shows it. */
export interface Evidence {
  readonly criterion: string
  readonly state: 'met' | 'partly' | 'open' | 'elsewhere'
  readonly words: string
  readonly link: string
}

export interface Bodies {
  readonly finding: Finding
  readonly shock: Shock
  readonly hypothesis: Hypothesis
  readonly evidence: Evidence
}

export type EntryKind = keyof Bodies

export interface Entry<Kind extends EntryKind> {
  readonly id: string
  readonly version: number
  readonly body: Bodies[Kind]
  /** When it was written first, and last. */
  readonly begun: Temporal.Instant
  readonly at: Temporal.Instant
}

export type EntryRefusal =
  | 'missing'
  | 'too-long'
  | 'not-a-day'
  | 'wrong-order'
  | 'unknown-kpi'
  | 'unknown-criterion'
  | 'not-a-link'

const LONG = 2000
const SHORT = 200

type Judged = Refusal<EntryRefusal> | null

const text = (field: string, value: string, most = LONG, needed = true): Judged =>
  needed && value.trim() === ''
    ? refuse('missing', { field })
    : value.length > most
      ? refuse('too-long', { field, detail: { most } })
      : null

const day = (field: string, value: string): Judged =>
  /^(?:19|20|21)\d\d-\d\d-\d\d$/u.test(value) ? null : refuse('not-a-day', { field })

const later = (field: string, first: string, then: string): Judged =>
  then < first ? refuse('wrong-order', { field }) : null

const kpi = (field: string, key: string): Judged => (kpiOf(key) ? null : refuse('unknown-kpi', { field }))

const firstOf = (...judged: readonly Judged[]): Judged => judged.find((it) => it !== null) ?? null

export function judgeFinding(it: Finding): Judged {
  return firstOf(
    text('title', it.title, SHORT),
    it.kpis.length === 0 ? refuse('missing', { field: 'kpis' }) : null,
    ...it.kpis.map((key) => kpi('kpis', key)),
    text('evidence', it.evidence),
    text('cause', it.cause),
    text('change', it.change),
    text('owner', it.owner, SHORT),
    day('due', it.due),
    day('checkDay', it.checkDay),
    later('checkDay', it.due, it.checkDay),
    it.effect && text('effect', it.effect.words),
    it.effect && day('effectDay', it.effect.day),
  )
}

export const judgeShock = (it: Shock): Judged =>
  firstOf(
    text('name', it.name, SHORT),
    day('from', it.from),
    it.until === null ? null : (day('until', it.until) ?? later('until', it.from, it.until)),
    text('what', it.what),
    text('source', it.source, SHORT),
  )

export const judgeHypothesis = (it: Hypothesis): Judged =>
  firstOf(text('claim', it.claim), kpi('kpi', it.kpi), text('why', it.why, LONG, it.verdict !== 'open'))

export const judgeEvidence = (it: Evidence): Judged =>
  firstOf(
    isCriterion(it.criterion) ? null : refuse('unknown-criterion', { field: 'criterion' }),
    text('words', it.words, LONG, it.state !== 'open'),
    text('link', it.link, 500, false),
    it.link === '' || /^(?:https:\/\/|\/[a-z])/u.test(it.link)
      ? null
      : refuse('not-a-link', { field: 'link' }),
  )
