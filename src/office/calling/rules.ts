import { QUEUE_RULES, type QueueRules } from './queue-order.ts'

/** What an office may set, per site: data with bounds. Pure. */

/** When someone arrives: what holds for early and late ones. Minutes. */
export interface ArrivalRules {
  /** Whoever comes earlier than this is marked as early. Nobody early is due before the time of the appointment. */
  readonly earlyMinutes: number
  /** Up to so late keeps the place (the same number as in the rules of the queue). */
  readonly keepMinutes: number
  /** Up to so late is let in and counts from arrival; later the reception decides. */
  readonly lateMinutes: number
  /** So long after the time a booked visitor who has not come counts as missed. */
  readonly missedMinutes: number
  /** Numbers are given out so long before the doors open. */
  readonly doorsMinutes: number
  /** Teams that take anybody without an appointment, whatever the concern. */
  readonly walkInTeams: readonly string[]
  /** So many minutes in all whoever waits may ask not to be called, and keeps the place; 0: not at all. */
  readonly deferMinutes: number
  /** Where someone goes whose concerns belong to several teams. */
  readonly sortingTeam: string
}

export const ARRIVAL_RULES: Omit<ArrivalRules, 'keepMinutes'> = {
  earlyMinutes: 30,
  lateMinutes: 30,
  missedMinutes: 30,
  doorsMinutes: 30,
  deferMinutes: 60,
  walkInTeams: ['reception'],
  sortingTeam: 'reception',
}

export interface OfficeRules extends QueueRules, ArrivalRules {
  /** Accounts that a silent alarm reaches; empty: reception and head of the site. */
  readonly alarmTo: readonly string[]
}

export const OFFICE_RULES: OfficeRules = { ...ARRIVAL_RULES, ...QUEUE_RULES, alarmTo: [] }

/** Least and most minutes of each rule. */
export const RULE_BOUNDS = {
  walkInDueMinutes: [5, 240],
  keepMinutes: [0, 60],
  earlyMinutes: [0, 240],
  lateMinutes: [0, 240],
  missedMinutes: [5, 480],
  doorsMinutes: [0, 120],
  deferMinutes: [0, 240],
  languageMinutes: [0, 30],
  knownMinutes: [0, 30],
  overtakeMinutes: [0, 45],
  holdMinutes: [0, 60],
} as const satisfies Partial<Record<keyof OfficeRules, readonly [number, number]>>

export type MinuteRule = keyof typeof RULE_BOUNDS
export const MINUTE_RULES = Object.keys(RULE_BOUNDS) as MinuteRule[]

export type RuleFaultName =
  | 'not-a-number'
  | 'out-of-bounds'
  | 'before-keep'
  | 'before-late'
  | 'unknown-team'
  | 'unknown-account'
  | 'too-many'

export interface RuleFault {
  readonly field: keyof OfficeRules
  readonly fault: RuleFaultName
  readonly detail?: Readonly<Record<string, number | string>>
}

const ALARM_MOST = 40

/** Everything that cannot be, field by field. */
export function faultsOfRules(
  rules: OfficeRules,
  known: { readonly teams: readonly string[]; readonly accounts: readonly string[] },
): RuleFault[] {
  const faults = MINUTE_RULES.flatMap((field) => minuteFault(field, rules[field]))
  const wrong = (field: MinuteRule) => faults.some((one) => one.field === field)
  const { keepMinutes, lateMinutes, missedMinutes } = rules
  if (!wrong('keepMinutes') && !wrong('lateMinutes') && lateMinutes < keepMinutes)
    faults.push({ field: 'lateMinutes', fault: 'before-keep', detail: { least: keepMinutes } })
  if (!wrong('lateMinutes') && !wrong('missedMinutes') && missedMinutes < lateMinutes)
    faults.push({ field: 'missedMinutes', fault: 'before-late', detail: { least: lateMinutes } })
  const stranger = rules.walkInTeams.find((team) => !known.teams.includes(team))
  if (stranger !== undefined)
    faults.push({ field: 'walkInTeams', fault: 'unknown-team', detail: { team: stranger } })
  if (!known.teams.includes(rules.sortingTeam))
    faults.push({ field: 'sortingTeam', fault: 'unknown-team', detail: { team: rules.sortingTeam } })
  if (rules.alarmTo.length > ALARM_MOST)
    faults.push({ field: 'alarmTo', fault: 'too-many', detail: { most: ALARM_MOST } })
  else if (rules.alarmTo.some((account) => !known.accounts.includes(account)))
    faults.push({ field: 'alarmTo', fault: 'unknown-account' })
  return faults
}

function minuteFault(field: MinuteRule, value: number): RuleFault[] {
  const [least, most] = RULE_BOUNDS[field]
  if (!Number.isInteger(value)) return [{ field, fault: 'not-a-number' }]
  return value < least || value > most ? [{ field, fault: 'out-of-bounds', detail: { least, most } }] : []
}

/** A version may be older than a rule: what it does not name holds as shipped. */
export function completeRules(kept: Partial<OfficeRules>): OfficeRules {
  return { ...OFFICE_RULES, ...kept }
}
