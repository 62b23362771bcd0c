import type { Db, Tx } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { readAccountsAt, readAccountsById, readDesks } from '#office/staff/index.ts'
import { qualifiedFor, tasksOf, type Task } from '#office/training/index.ts'
import type { Person, RotaDesk, WeekFacts } from './judge.ts'
import type { RotaRoom } from './room.ts'
import { absencesOf, readDeskTasks, type Absence } from './setting-store.ts'
import { daysOf, type Block } from './week.ts'

/** Whose work is planned at desks and behind them. */
const PLANNED = ['reception', 'caseworker', 'cashier']

export interface KnownFacts extends WeekFacts {
  readonly from: string
  readonly tasks: readonly Task[]
  readonly absences: readonly Absence[]
}

/** What a week of a site is judged by, as it is now: who left since the plan was made is gone in it. */
export async function factsOf(
  room: RotaRoom,
  sql: Db | Tx,
  at: { readonly site: number; readonly monday: string },
  blocks: readonly Block[],
): Promise<KnownFacts> {
  const { site, monday } = at
  const days = daysOf(monday)
  const tasks = await tasksOf(sql, site)
  const desks = await desksOf(room, sql, site, monday, tasks)
  const { people, absences } = await peopleOf(sql, at, blocks)
  const keys = tasks.map(({ key }) => key)
  const skills: Record<string, WeekFacts['skills'][string]> = {}
  // One after the other: a transaction has one line.
  for (const day of days)
    skills[day] = await qualifiedFor(sql, { site, tasks: keys, day: Temporal.PlainDate.from(day) })
  const from = officeDay(room.ground.clock.now()).toString()
  return { monday, from, blocks, desks, people, skills, tasks, absences }
}

/** Without a word of its own a desk offers every task with a concern its team is responsible for. */
async function desksOf(
  { catalogue }: RotaRoom,
  sql: Db | Tx,
  site: number,
  monday: string,
  tasks: readonly Task[],
): Promise<RotaDesk[]> {
  const own = await readDeskTasks(sql, site)
  const date = Temporal.PlainDate.from(monday)
  const teamOf = (concernKey: string) => catalogue.responsibleFor({ concernKey }, date).team
  const teams = new Map(tasks.map(({ key, concerns }) => [key, new Set(concerns.map(teamOf))]))
  const keys = new Set(teams.keys())
  return (await readDesks(sql, site)).map(({ id, team, room, active }) => ({
    ...{ desk: id, team, room, active },
    tasks: own.get(id)?.filter((it) => keys.has(it)) ?? [...keys].filter((it) => teams.get(it)?.has(team)),
  }))
}

async function peopleOf(
  sql: Db | Tx,
  { site, monday }: { readonly site: number; readonly monday: string },
  blocks: readonly Block[],
): Promise<{ people: Person[]; absences: Absence[] }> {
  const here = (await readAccountsAt(sql, site)).filter(({ roles }) =>
    roles.some((it) => PLANNED.includes(it)),
  )
  const known = new Set(here.map(({ id }) => id))
  const others = [...new Set(blocks.flatMap(({ account }) => account ?? []))].filter((id) => !known.has(id))
  const left = others.length === 0 ? [] : await readAccountsById(sql, others)
  const all = [...here, ...left]
  const days = daysOf(monday)
  const absences = await absencesOf(
    sql,
    all.map(({ id }) => id),
    days[0]!,
    days.at(-1)!,
  )
  const people = all.map(({ id, name }) => ({
    ...{ account: id, name, gone: !known.has(id) },
    absent: absences.filter(({ account }) => account === id),
  }))
  return { people, absences }
}
