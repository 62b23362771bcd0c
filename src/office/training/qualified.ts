import type { Db, Tx } from '#ground/act/act.ts'
import { peopleAt } from './people.ts'
import { levelOn } from './level.ts'
import { standingsOf } from './level-store.ts'
import { INDEPENDENT, type Level, type Task } from './task.ts'
import { readTasks } from './task-store.ts'

/** The tasks of a site in their order; empty as long as the head has not cut any. */
export const tasksOf = (sql: Db | Tx, site: number): Promise<Task[]> => readTasks(sql, site)

/** Somebody at the site and what counts of her for the tasks that were asked, on the day that was asked. */
export interface Qualified {
  readonly account: string
  /** By the key of the task; after its day an independent level counts as 1. */
  readonly levels: Readonly<Record<string, Level>>
  /** Tasks whose level ran out and waits to be renewed. */
  readonly expired: readonly string[]
  /** Every task that was asked at 2 or more. */
  readonly isQualified: boolean
}

/** Everybody at the site who is taught tasks, whatever the levels: who asks wants to know as well who could learn it. */
export async function qualifiedFor(
  sql: Db | Tx,
  {
    site,
    tasks,
    day,
  }: { readonly site: number; readonly tasks: readonly string[]; readonly day: Temporal.PlainDate },
): Promise<Qualified[]> {
  // one after the other: a transaction has one line
  const people = await peopleAt(sql, site)
  const standings = await standingsOf(sql, site)
  const by = Map.groupBy(standings, ({ account, task }) => `${account} ${task}`)
  return people
    .filter(({ isTaught }) => isTaught)
    .map(({ id }) => {
      const counting = tasks.map((task) => [task, levelOn(by.get(`${id} ${task}`) ?? [], day)] as const)
      return {
        account: id,
        levels: Object.fromEntries(counting.map(([task, { level }]) => [task, level])),
        expired: counting.filter(([, { hasExpired }]) => hasExpired).map(([task]) => task),
        isQualified: counting.every(([, { level }]) => level >= INDEPENDENT),
      }
    })
}
