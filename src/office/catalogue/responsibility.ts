import type { Catalogue } from './catalogue.ts'
import { isWithin, nameRange } from './name-range.ts'
import { fallbackTeam, type ResponsibilityRule } from './responsibility-table.ts'

/** What is known when a visitor asks. Fields not known are left out; a rule that needs them then does not fit. */
export type ResponsibilityQuestion = {
  readonly concernKey: string
  readonly surname?: string
  /** As the rules name it, e.g. an ISO 3166 code. */
  readonly nationality?: string
  readonly employerId?: string
  readonly district?: string
}

export type Responsibility = {
  readonly team: string
  readonly room: string | null
  /** A hint which desks within the team, e.g. "A-K". */
  readonly lane: string | null
  /** For staff only. To the visitor say the team, never "because of your name". */
  readonly reason: string
  readonly ruleId: string
}

/** Who is responsible on a day: the first fitting rule in order of priority, at last the reception. */
export function responsibleFor(
  catalogue: Catalogue,
  question: ResponsibilityQuestion,
  date: Temporal.PlainDate,
  rules: readonly ResponsibilityRule[] = catalogue.rules,
): Responsibility {
  const rule = rules
    .filter((candidate) => holdsOn(candidate, date) && fits(catalogue, candidate.match, question))
    .toSorted((a, b) => a.priority - b.priority)[0]
  if (rule === undefined) {
    return { team: fallbackTeam, room: null, lane: null, reason: 'Keine Regel passt.', ruleId: 'none' }
  }
  const { target, reason, id } = rule
  return { team: target.team, room: target.room ?? null, lane: target.lane ?? null, reason, ruleId: id }
}

/** The concerns a rule is about; `undefined` means all. */
export function concernsOf(
  catalogue: Catalogue,
  { concernKeys, groups }: ResponsibilityRule['match'],
): ReadonlySet<string> | undefined {
  if (concernKeys === undefined && groups === undefined) return undefined
  const inGroups = [...catalogue.concerns.values()].filter((concern) => groups?.includes(concern.group))
  return new Set([...(concernKeys ?? []), ...inGroups.map((concern) => concern.key)])
}

function holdsOn({ validFrom, validTo }: ResponsibilityRule, date: Temporal.PlainDate): boolean {
  const day = date.toString()
  return validFrom <= day && (validTo === null || day < validTo)
}

function fits(
  catalogue: Catalogue,
  match: ResponsibilityRule['match'],
  question: ResponsibilityQuestion,
): boolean {
  const { surnamePrefixFrom: from, surnamePrefixTo: to } = match
  const byName = from !== undefined || to !== undefined
  return (
    fitsConcern(catalogue, match, question.concernKey) &&
    (!byName || isWithin(question.surname ?? '', nameRange(from, to))) &&
    isAmong(match.nationalities, question.nationality) &&
    isAmong(match.employerIds, question.employerId) &&
    isAmong(match.districts, question.district)
  )
}

function fitsConcern(
  catalogue: Catalogue,
  { concernKeys, groups }: ResponsibilityRule['match'],
  key: string,
): boolean {
  if (concernKeys === undefined && groups === undefined) return true
  const group = catalogue.concerns.get(key)?.group
  return concernKeys?.includes(key) === true || (group !== undefined && groups?.includes(group) === true)
}

function isAmong(allowed: readonly string[] | undefined, value: string | undefined): boolean {
  return allowed === undefined || (value !== undefined && allowed.includes(value))
}
