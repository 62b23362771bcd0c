import { perform } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { CatalogueBook, Channel, Concern } from '#office/catalogue/index.ts'
import { deedOf, type AtSite } from './deed.ts'
import type { TrainingRoom } from './room.ts'
import type { Task } from './task.ts'
import { lockTasks, readTasks, retiredTasks, writeTask } from './task-store.ts'

/** Who serves these is no desk of the office: the counselling, and the office of the Land for fast procedures. */
const ELSEWHERE: readonly Channel[] = ['bestin', 'zsef']

/** Concerns somebody at a desk of the house has to be able to do, by their group. */
export function deskConcerns(book: CatalogueBook, day: Temporal.PlainDate): Map<string, Concern[]> {
  const served = book
    .concerns(day)
    .filter(({ channels }) => !channels.some((channel) => ELSEWHERE.includes(channel)))
  return Map.groupBy(served, ({ group }) => group)
}

/** The usual cut: one task for each group of the catalogue that has concerns of a desk. */
function usualTasks(book: CatalogueBook, day: Temporal.PlainDate): Task[] {
  const by = deskConcerns(book, day)
  return [...book.on(day).groups.values()].flatMap(({ key, name }) => {
    const concerns = (by.get(key) ?? []).map((concern) => concern.key)
    return concerns.length === 0 ? [] : [{ key, name: name.de, concerns, least: 2 }]
  })
}

/** The first tasks of a site, from the groups of the catalogue; refused where there are any already. */
export function cutTasks(
  room: TrainingRoom,
  actor: Actor,
  command: AtSite,
): Promise<Outcome<{ tasks: number }, CommonRefusal | 'tasks-there'>> {
  const { site } = command
  return perform<{ tasks: number }, CommonRefusal | 'tasks-there'>(
    room.ground,
    actor,
    deedOf('training.cut-tasks', command),
    async ({ tx, now, about, tell }) => {
      await lockTasks(tx, site)
      const known = [...(await readTasks(tx, site)), ...(await retiredTasks(tx, site))]
      if (known.length > 0) return refuse('tasks-there')
      const tasks = usualTasks(room.catalogue, officeDay(now))
      for (const task of tasks) await writeTask(tx, site, task, now)
      about(`site:${site}`, { tasks: tasks.map(({ key }) => key) })
      tell('training.tasks-changed', { tasks: tasks.length })
      return { ok: true, tasks: tasks.length }
    },
  )
}
