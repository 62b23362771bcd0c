/** What the work of the office is cut into for teaching and for the rota: a few tasks, each with concerns of the catalogue. Pure. */

/** 0 not at all, 1 with guidance, 2 independently, 3 instructs others. */
export type Level = 0 | 1 | 2 | 3
export const LEVELS: readonly Level[] = [0, 1, 2, 3]
/** From here on somebody may sit alone at a desk that offers the task. */
export const INDEPENDENT: Level = 2

export interface Task {
  readonly key: string
  readonly name: string
  /** Keys of concerns of the catalogue. A concern belongs to one task at most. */
  readonly concerns: readonly string[]
  /** How many people shall be able to do it on their own. */
  readonly least: number
}

export const TASK_BOUNDS = { name: 120, tasks: 40, least: { from: 1, to: 20 } } as const

export type TaskRefusal =
  | 'name-missing'
  | 'text-too-long'
  | 'concern-unknown'
  | 'concern-elsewhere'
  | 'least-out-of-range'
  | 'too-many-tasks'

/** What keeps a task from being saved beside the others. */
export function taskFault(
  task: Task,
  others: readonly Task[],
  knows: (concern: string) => boolean,
): { refusal: TaskRefusal; field: string; detail?: Record<string, unknown> } | null {
  if (task.name === '') return { refusal: 'name-missing', field: 'name' }
  if (!isText(task.name, TASK_BOUNDS.name)) return { refusal: 'text-too-long', field: 'name' }
  const { from, to } = TASK_BOUNDS.least
  if (!Number.isInteger(task.least) || task.least < from || task.least > to)
    return { refusal: 'least-out-of-range', field: 'least', detail: { from, to } }
  const unknown = task.concerns.find((concern) => !knows(concern))
  if (unknown !== undefined)
    return { refusal: 'concern-unknown', field: 'concerns', detail: { concern: unknown } }
  for (const other of others) {
    const twice = other.concerns.find((concern) => task.concerns.includes(concern))
    if (twice !== undefined)
      return {
        ...{ refusal: 'concern-elsewhere', field: 'concerns' },
        detail: { concern: twice, task: other.name },
      }
  }
  return others.length >= TASK_BOUNDS.tasks ? { refusal: 'too-many-tasks', field: 'name' } : null
}

/** What a text column takes: no half of a surrogate pair, no character of number 0. */
export const isText = (text: string, most: number): boolean =>
  text.length <= most && text.isWellFormed() && !text.includes('\u0000')
