import { formatTime, nameForStaff } from '#ground/languages/index.ts'
import type { Forecast } from '#office/calling/index.ts'
import type { Office } from '#office/office.ts'
import type { ArrivalMark, Hall, InHall, OnDayList } from '#office/reception/index.ts'
import type { Person } from '#office/people/index.ts'
import type { Visit } from '#office/visits/index.ts'
import { concernName, priorityWords, reasonView, type ReasonView } from '../../desk/parts/view.ts'

/** What the screens of the reception show, as plain values. */
export interface HallRow {
  readonly visit: string
  readonly number: string
  /** Someone without a name has none; who has one but was read without is filled in by the page. */
  readonly name: string | null
  readonly isNamed: boolean
  readonly state: Visit['state']
  readonly team: string
  readonly concerns: string
  readonly since: string
  readonly mark: ArrivalMark | null
  readonly persons: number
  readonly language: string
  readonly needs: readonly string[]
  /** The room that asked to come nearer. */
  readonly nearer: string | null
  readonly priority: number
  /** The code, for the form; the word, to be read. */
  readonly priorityCode: string | null
  readonly priorityReason: string | null
  readonly place: {
    readonly position: number
    readonly reason: ReasonView
    readonly forecast: Forecast
  } | null
  readonly at: { readonly room: string; readonly rings: number } | null
}

export interface HallView {
  readonly waiting: readonly HallRow[]
  readonly atDesks: readonly HallRow[]
  readonly parked: readonly HallRow[]
  readonly stillToCome: number
  readonly teams: readonly { readonly key: string; readonly name: string; readonly letter: string }[]
}

export function hallView(office: Office, hall: Hall): HallView {
  const row = (it: InHall): HallRow => hallRow(office, it)
  const { waiting, atDesks, parked, stillToCome, teams } = hall
  return {
    ...{ waiting: waiting.map(row), atDesks: atDesks.map(row), parked: parked.map(row), stillToCome },
    teams: teams.map(({ key, name, letter }) => ({ key, name, letter })),
  }
}

function hallRow(office: Office, { visit, name, mark, nearer, place, at }: InHall): HallRow {
  const { id, number, state, team, persons, language, needs, priority, priorityReason, arrivedAt } = visit
  return {
    ...{ visit: id, number: number ?? '', name, isNamed: visit.person !== null, state, team, persons, needs },
    ...{ priority, priorityCode: priorityReason, priorityReason: priorityWords(priorityReason) },
    ...{ mark, nearer, concerns: concernsOf(office, visit) },
    since: arrivedAt ? formatTime(arrivedAt) : '',
    language: language === 'de' ? '' : nameForStaff(language),
    place: place && { ...place, reason: reasonView(place.reason) },
    at: at && { room: at.room ?? String(at.desk), rings: at.rings ?? 0 },
  }
}

/** Who came too late to check in by code. */
export interface LateOne {
  readonly visit: string
  readonly name: string
  readonly due: string
}

export interface DayRow {
  readonly visit: string
  readonly time: string
  readonly name: string
  readonly birth: string
  readonly concerns: string
  readonly number: string | null
  readonly state: Visit['state']
  readonly mark: ArrivalMark | null
  readonly isOverdue: boolean
  /** The time of the appointment has come. */
  readonly isDue: boolean
}

export function dayRow(
  office: Office,
  it: { visit: Visit; person: Person | null } & Partial<Pick<OnDayList, 'mark' | 'overdue'>>,
): DayRow {
  const { visit, person, mark = null, overdue } = it
  const { id, number, state, dueAt } = visit
  const isDue = dueAt !== null && Temporal.Instant.compare(dueAt, office.ground.clock.now()) <= 0
  return {
    ...{ visit: id, number, state, mark, isDue, concerns: concernsOf(office, visit) },
    time: dueAt ? formatTime(dueAt) : '',
    name: person ? office.people.fullName(person) : '–',
    birth: person ? birthText(person.birth) : '',
    isOverdue: overdue ?? (state === 'no_show' || (state === 'booked' && isDue)),
  }
}

function concernsOf(office: Office, { concerns }: Visit): string {
  return concerns.map((key) => concernName(office, key)).join(' · ')
}

/** As papers write it; unknown parts are zeros: 00.00.1990. */
export function birthText({ day, month, year }: Person['birth']): string {
  const two = (part: number | null): string => String(part ?? 0).padStart(2, '0')
  return `${two(day)}.${two(month)}.${String(year ?? 0).padStart(4, '0')}`
}
