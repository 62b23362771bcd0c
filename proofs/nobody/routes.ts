import { EVALUATIONS, needsConsent } from '#office/evaluations/index.ts'

/**
 * What each address of the program is: an evaluation (its key stands in the catalogue), a figure some law demands, the operation of now, or
 * what somebody typed. To be read and signed by a person. An address that fits nothing here is found by the proof.
 */
export type Kind = 'evaluation' | 'law' | 'operation' | 'typed'

interface Rule {
  /** The address itself, or everything below it. */
  readonly at: string
  readonly kind: 'operation' | 'typed'
  readonly why: string
}

const OPERATION: readonly (readonly [at: string, why: string])[] = [
  ['/', 'the way to the pages'],
  ['/[language=lang]', 'free places, the own visit, the wait expected now'],
  ['/befragung', 'the own answers to the survey'],
  ['/noch-nicht', 'a page that is not open yet'],
  ['/sign-in', 'signing in'],
  ['/sign-out', 'signing out'],
  ['/set-up', 'the first account'],
  ['/device', 'a machine says which it is'],
  ['/display', 'numbers called now'],
  ['/terminal', 'drawing a number now'],
  ['/alarm', 'help that is called for now'],
  ['/events', 'what happens now, as it happens'],
  ['/uploads', 'a file on its way'],
  ['/health', 'whether the program runs'],
  ['/demo', 'the demonstration; closed in service'],
  ['/api', 'one visit, place, concern or claim at a time, and what happens now'],
  ['/feeds', 'places that are free now'],
  ['/desk', 'the visitor at hand, and who waits now'],
  ['/reception', 'who is in the hall, lists to work from'],
  ['/cashier', 'claims, tills and days as the books have them'],
  ['/files', 'files, one at a time, and the own tasks'],
  ['/intake', 'papers that came in, one at a time'],
  ['/retention', 'what is to be kept or deleted'],
  ['/counselling', 'a closed room of its own'],
  ['/partner', 'a closed room of its own'],
  ['/admin', 'how the office is set up; the trail, one row at a time'],
  ['/work', 'the own day, the own notices, the own row of the matrix'],
  ['/council', 'the overview, and the catalogue itself'],
]

/** Rooms of the planning that hold what somebody typed or decided; what they reckon out of visits stands in the catalogue. */
const TYPED: readonly (readonly [at: string, why: string])[] = [
  ['/planning', 'the overview'],
  ['/planning/figures/import', 'a table somebody hands in'],
  ['/planning/evaluations', 'the catalogue itself'],
  ['/planning/staffing', 'plans of posts, typed and decided'],
  ['/planning/counters', 'scenarios, typed'],
  ['/planning/simulator', 'runs of an invented office'],
  ['/planning/costs', 'money that was planned and spent'],
  ['/planning/stages', 'which functions are open'],
  ['/planning/procedures', 'steps of a concern'],
  ['/planning/rota', 'who is to sit where next week; no figure'],
  ['/planning/training', 'who may do which task, as a person judged it; no figure of what somebody did'],
  ['/planning/load/thresholds', 'thresholds, agreed'],
  ['/planning/load/measures', 'health measures, typed'],
  ['/planning/load/incidents', 'incidents, one at a time'],
  ['/planning/load/notices', 'overload notices, one at a time, of whoever wrote them'],
  ['/planning/complaints', 'complaints, one at a time'],
  ['/planning/survey', 'the questions and words of the survey'],
  ['/planning/review', 'findings, targets and criteria, typed'],
]

const rulesOf = (kind: Rule['kind'], list: typeof TYPED): Rule[] =>
  list.map(([at, why]) => ({ at, kind, why }))
const RULES: readonly Rule[] = [...rulesOf('typed', TYPED), ...rulesOf('operation', OPERATION)]

/** `planning` is no room: a new one below it has to be named. */
const isBelow = (route: string, { at }: Rule): boolean =>
  route === at || (at !== '/planning' && at !== '/' && route.startsWith(`${at}/`))

export interface Known {
  readonly kind: Kind
  /** Evaluations shown here; none for operation. */
  readonly keys: readonly string[]
}

/** Null: nobody has said what it is. */
export function kindOf(route: string): Known | null {
  const shown = EVALUATIONS.filter(({ shownAt }) => shownAt.includes(route))
  const keys = shown.map(({ key }) => key)
  if (shown.some(needsConsent)) return { kind: 'evaluation', keys }
  if (shown.length > 0) return { kind: 'law', keys }
  const rule = RULES.find((it) => isBelow(route, it))
  return rule ? { kind: rule.kind, keys } : null
}

/** Addresses the catalogue names and the program does not have. */
export const shownNowhere = (routes: ReadonlySet<string>): string[] =>
  EVALUATIONS.flatMap(({ key, shownAt }) =>
    shownAt.filter((at) => !routes.has(at)).map((at) => `${key}: ${at} is no address of the program`),
  )
