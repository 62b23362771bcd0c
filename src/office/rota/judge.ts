import { judgeDay, type DayFault } from './judge-day.ts'
import type { Rules } from './rules.ts'
import { inOrder, overlap, type Block } from './week.ts'

export interface RotaDesk {
  readonly desk: number
  readonly team: string
  readonly room: string
  readonly active: boolean
  /** What somebody who sits here has to be able to do alone. */
  readonly tasks: readonly string[]
}

export interface Person {
  readonly account: string
  readonly name: string
  /** No longer here, or not at this site: their blocks are open. */
  readonly gone: boolean
  /** First and last day, both absent. */
  readonly absent: readonly { readonly first: string; readonly last: string }[]
}

/** What somebody can do on a day. */
export interface Skill {
  readonly account: string
  /** 0 to 3 by task; from 2 on alone. */
  readonly levels: Readonly<Record<string, number>>
  readonly expired: readonly string[]
}

/** Everything a week is judged by. */
export interface WeekFacts {
  readonly monday: string
  /** The first day that can still be changed: what lies before is over and hinders nothing. */
  readonly from?: string
  readonly blocks: readonly Block[]
  readonly desks: readonly RotaDesk[]
  readonly people: readonly Person[]
  /** By day: skills are renewed and expire within a week. */
  readonly skills: Readonly<Record<string, readonly Skill[]>>
}

export const ALONE = 2

export type RefusalReason =
  | DayFault['reason']
  | 'unqualified'
  | 'absent'
  | 'gone'
  | 'desk-twice'
  | 'desk-closed'
  | 'night-too-short'

export interface Refused {
  readonly reason: RefusalReason
  readonly day: string
  readonly blocks: readonly string[]
  readonly account: string | null
  /** Tasks that are missing, and of these the ones that have expired. */
  readonly tasks?: readonly string[]
  readonly expired?: readonly string[]
  /** Minutes. */
  readonly planned?: number
  readonly bound?: number
}

/** What keeps a week from being published. */
export function refusalsOf(facts: WeekFacts, rules: Rules): Refused[] {
  const blocks = facts.blocks.toSorted(inOrder)
  return [
    ...blocks.flatMap((block) => wrongWith(block, facts)),
    ...deskTwice(blocks),
    ...ofPersons(blocks, rules),
  ]
}

function wrongWith(block: Block, facts: WeekFacts): Refused[] {
  const { day, account } = block
  const about = { day, account, blocks: [block.id] }
  const desk = block.desk === null ? null : facts.desks.find((it) => it.desk === block.desk)
  if (desk === undefined || desk?.active === false) return [{ reason: 'desk-closed', ...about }]
  if (account === null) return []
  const person = facts.people.find((it) => it.account === account)
  if (!person || person.gone) return [{ reason: 'gone', ...about }]
  if (isAbsent(person, day)) return [{ reason: 'absent', ...about }]
  if (!desk) return []
  const lacking = lackingFor(facts, desk, account, day)
  return lacking.tasks.length === 0 ? [] : [{ reason: 'unqualified', ...about, ...lacking }]
}

export const isAbsent = ({ absent }: Person, day: string): boolean =>
  absent.some(({ first, last }) => first <= day && day <= last)

/** What of the tasks of a desk somebody may not do alone on a day. */
export function lackingFor(
  { skills }: Pick<WeekFacts, 'skills'>,
  { tasks }: Pick<RotaDesk, 'tasks'>,
  account: string,
  day: string,
) {
  const skill = skills[day]?.find((it) => it.account === account)
  const missing = tasks.filter((task) => (skill?.levels[task] ?? 0) < ALONE)
  return { tasks: missing, expired: missing.filter((task) => skill?.expired.includes(task)) }
}

function deskTwice(blocks: readonly Block[]): Refused[] {
  const desks = Map.groupBy(
    blocks.filter(({ desk }) => desk !== null),
    ({ day, desk }) => `${day} ${desk}`,
  )
  return [...desks.values()].flatMap((here) =>
    here.flatMap((one, at) =>
      here
        .slice(at + 1)
        .filter((other) => overlap(one, other) && (one.account === null || one.account !== other.account))
        .map((other): Refused => ({
          ...{ reason: 'desk-twice', day: one.day, account: null, blocks: [one.id, other.id] },
        })),
    ),
  )
}

/** Rest, length of the day and time at a desk of each person, day by day. */
function ofPersons(blocks: readonly Block[], rules: Rules): Refused[] {
  const people = Map.groupBy(
    blocks.filter(({ account }) => account !== null),
    ({ account }) => account!,
  )
  return [...people].flatMap(([account, all]) => [
    ...[...Map.groupBy(all, ({ day }) => day)].flatMap(([day, own]) =>
      judgeDay(own, rules).map((fault): Refused => ({ ...fault, day, account })),
    ),
    ...shortNights(account, all, rules),
  ])
}

/** § 5 ArbZG: hours between the end of one day and the beginning of the next. */
function shortNights(account: string, blocks: readonly Block[], { law }: Rules): Refused[] {
  const work = Map.groupBy(
    blocks.filter(({ kind }) => kind !== 'break'),
    ({ day }) => day,
  )
  return [...work].flatMap(([day, own]) => {
    const before = work.get(Temporal.PlainDate.from(day).subtract({ days: 1 }).toString())
    if (!before) return []
    const last = before.reduce((a, b) => (b.until > a.until ? b : a))
    const first = own.reduce((a, b) => (b.from < a.from ? b : a))
    const planned = 1440 - last.until + first.from
    if (planned >= law.betweenDays) return []
    return [
      {
        ...{ reason: 'night-too-short' as const, day, account, planned, bound: law.betweenDays },
        blocks: [last.id, first.id],
      },
    ]
  })
}
