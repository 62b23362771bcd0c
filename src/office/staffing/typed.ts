import { refuse, type Refusal } from '#ground/act/refusal.ts'
import { BOUNDS, FIGURE_ORIGINS, type Figure, type Group, type PlanBody, type Task } from './plan.ts'
import { groupFaults, taskFaults } from './faults.ts'

export type TypedRefusal =
  | 'name-missing'
  | 'text-too-long'
  | 'area-missing'
  | 'source-missing'
  | 'not-a-number'
  | 'negative'
  | 'absurd'
  | 'interval-reversed'
  | 'year-invalid'
  | 'too-many-tasks'
  | 'too-many-groups'
  | 'duplicate-key'

type Refused = Refusal<TypedRefusal> | null
const NAME = 120
const TEXT = 500

/** What keeps a task from being written, by field; minutes of 0 may stand: a list of tasks is filled bit by bit. */
export function taskRefusal(task: Task): Refused {
  return (
    text(task.name, 'name', NAME, 'name-missing') ??
    text(task.area, 'area', NAME, 'area-missing') ??
    text(task.note, 'note', TEXT) ??
    (task.concern === null ? null : text(task.concern, 'concern', NAME)) ??
    figureRefusal(task.cases, 'cases') ??
    figureRefusal(task.minutes, 'minutes') ??
    numbers(task)
  )
}

function numbers(task: Task): Refused {
  const hard = taskFaults(task).find(({ code }) => code !== 'zero-minutes' && code !== 'setup-twice')
  return hard ? refuse(hard.code as TypedRefusal, { field: lastOf(hard.field), detail: hard.detail }) : null
}

function figureRefusal({ from, source, missingMonths = [] }: Figure, field: string): Refused {
  if (!FIGURE_ORIGINS.includes(from)) return refuse('source-missing', { field })
  if (!missingMonths.every((month) => /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(month)))
    return refuse('absurd', { field })
  return text(source, field, TEXT, 'source-missing')
}

export function groupsRefusal(groups: readonly Group[]): Refused {
  if (groups.length > BOUNDS.groups)
    return refuse('too-many-groups', { field: 'groups', detail: { most: BOUNDS.groups } })
  const keys = new Set(groups.map(({ key }) => key))
  if (keys.size !== groups.length) return refuse('duplicate-key', { field: 'groups' })
  for (const group of groups) {
    const at = `groups.${group.key}`
    const hard = groupFaults(group)[0]
    const refused =
      text(group.key, 'groups', NAME, 'name-missing') ??
      text(group.name, `${at}.name`, NAME, 'name-missing') ??
      text(group.source, `${at}.source`, TEXT, 'source-missing') ??
      (hard ? refuse(hard.code as TypedRefusal, { field: hard.field, detail: hard.detail }) : null)
    if (refused) return refused
  }
  return null
}

/** Name and year of a plan. */
export function planRefusal({ name, year }: Pick<PlanBody, 'name' | 'year'>): Refused {
  const { least, most } = BOUNDS.year
  if (!Number.isInteger(year) || year < least || year > most)
    return refuse('year-invalid', { field: 'year', detail: { year, least, most } })
  return text(name, 'name', NAME, 'name-missing')
}

export const tasksRefusal = (tasks: readonly Task[]): Refused =>
  tasks.length > BOUNDS.tasks
    ? refuse('too-many-tasks', { field: 'tasks', detail: { most: BOUNDS.tasks, tasks: tasks.length } })
    : null

function text(value: string, field: string, most: number, missing?: TypedRefusal): Refused {
  if (missing && value.trim() === '') return refuse(missing, { field })
  // what no text column takes: half a surrogate pair, and the character of number 0
  if (value.length > most || !value.isWellFormed() || value.includes('\u0000'))
    return refuse('text-too-long', { field, detail: { most } })
  return null
}

const lastOf = (field: string): string => field.split('.').at(-1)!
