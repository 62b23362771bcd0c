import type { Advantage, DeskState, OrderReason } from '#office/calling/index.ts'
import type { Office } from '#office/office.ts'
import type { Person } from '#office/people/index.ts'
import type { Visit } from '#office/visits/index.ts'
import { showCode } from '#ground/identity/ids.ts'
import { formatTime, nameForStaff } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'

/** What the screen of a desk shows, as plain values: Temporal objects do not cross to the browser. */

export interface ReasonView {
  readonly code: OrderReason['code']
  readonly since: string
  readonly due: string
  readonly minutes: number
}

export interface AdvantageView {
  readonly code: Advantage['code']
  readonly minutes: number
  readonly passed: number
}

export interface WaitingView {
  readonly visit: string
  readonly number: string
  readonly position: number
  readonly concerns: readonly string[]
  readonly since: string
  readonly language: string
  readonly persons: number
  readonly needs: readonly string[]
  readonly priorityReason: string | null
  readonly reason: ReasonView
  readonly advantage: AdvantageView | null
}

export interface ParkedView {
  readonly visit: string
  readonly number: string
  readonly concerns: readonly string[]
}

export interface GuestView {
  readonly visit: string
  readonly number: string
  readonly serving: boolean
  readonly name: string | null
  readonly birth: string | null
  readonly concerns: readonly { readonly key: string; readonly name: string }[]
  readonly language: string
  readonly needs: readonly string[]
  readonly persons: number
  readonly due: string | null
  readonly arrived: string | null
  readonly waited: number | null
  readonly code: string | null
  readonly calledAt: string | null
  readonly rings: number
  readonly servedAt: string | null
  /** The room that waits for this visitor. */
  readonly backTo: string | null
  /** Whether this person could be recognised another day. */
  readonly isKnown: boolean
}

export function concernName(office: Office, key: string): string {
  const { catalogue, localName } = office.catalogue
  const concern = catalogue.concerns.get(key)
  return concern ? localName(concern, 'de').text : key
}

export function reasonView(reason: OrderReason): ReasonView {
  return {
    code: reason.code,
    since: formatTime(reason.since),
    due: 'dueAt' in reason ? formatTime(reason.dueAt) : '',
    minutes: 'minutes' in reason ? reason.minutes : 0,
  }
}

export function waitingView(
  office: Office,
  { visit, position, reason, advantage }: DeskState['queue'][number],
): WaitingView {
  return {
    visit: visit.id,
    number: visit.number ?? '',
    position,
    concerns: visit.concerns.map((key) => concernName(office, key)),
    since: visit.arrivedAt ? formatTime(visit.arrivedAt) : '',
    language: nameForStaff(visit.language),
    persons: visit.persons,
    needs: visit.needs,
    priorityReason: priorityWords(visit.priorityReason),
    reason: reasonView(reason),
    advantage: advantage ? { ...advantage } : null,
  }
}

export function parkedView(office: Office, visit: Visit): ParkedView {
  return {
    visit: visit.id,
    number: visit.number ?? '',
    concerns: visit.concerns.map((key) => concernName(office, key)),
  }
}

export function guestView(
  office: Office,
  guest: NonNullable<DeskState['guest']>,
  code: string | null,
): GuestView {
  const { visit, person, call, backTo } = guest
  const { arrivedAt, calledAt, servedAt, dueAt } = visit
  const waited =
    arrivedAt && calledAt ? Math.max(0, Math.round(arrivedAt.until(calledAt).total('minutes'))) : null
  return {
    visit: visit.id,
    number: visit.number ?? '',
    serving: visit.state === 'serving',
    name: person ? office.people.fullName(person) : null,
    birth: person ? birthText(person.birth) : null,
    concerns: visit.concerns.map((key) => ({ key, name: concernName(office, key) })),
    language: nameForStaff(visit.language),
    needs: visit.needs,
    persons: visit.persons,
    due: dueAt && formatTime(dueAt),
    arrived: arrivedAt && formatTime(arrivedAt),
    waited,
    code: code && showCode(code),
    calledAt: calledAt && formatTime(calledAt),
    rings: call?.rings ?? 0,
    servedAt: servedAt && formatTime(servedAt),
    backTo: backTo && backTo.room,
    isKnown: person !== null && person.birth.year !== null,
  }
}

/** As papers write it; unknown parts are zeros: 00.00.1990. */
function birthText({ day, month, year }: Person['birth']): string {
  const two = (part: number | null) => String(part ?? 0).padStart(2, '0')
  return `${two(day)}.${two(month)}.${String(year ?? 0).padStart(4, '0')}`
}

/** Why somebody is preferred, for colleagues: a code in the books, a word on the screen. */
export function priorityWords(reason: string | null): string | null {
  return reason === null ? null : (textsIn('de').maybe(`reception.priority.${reason}`)?.text ?? null)
}
