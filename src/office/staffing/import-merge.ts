import type { CellFault } from './import-cells.ts'
import { taskWords, type ImportLine } from './import-lines.ts'
import { BOUNDS, type Figure, type PlanBody, type Task } from './plan.ts'

export interface Merged {
  readonly body: PlanBody
  /** Ids of tasks the table knows nothing of, in the order of the plan. They stay unless asked otherwise. */
  readonly absent: readonly string[]
  readonly faults: readonly { readonly row: number; readonly code: CellFault; readonly shown: string }[]
}

export interface MergeOrder {
  /** Where a figure comes from that brings no source of its own. */
  readonly source: string
  /** Tasks the table knows nothing of go. */
  readonly removeAbsent: boolean
  /** Name of a new task, by its row. */
  readonly newId: (row: number) => string
}

/**
 * The plan with what the table tells. A task is found by its Kennung, else by area and name, else (a table without areas) by
 * its name alone when only one has it. An empty cell leaves what stands in the plan; a number that is the same keeps its origin.
 */
export function mergeLines(plan: PlanBody, lines: readonly ImportLine[], order: MergeOrder): Merged {
  const find = finder(plan.tasks)
  const faults: { row: number; code: CellFault; shown: string }[] = []
  const changed = new Map<string, Task>()
  const added: Task[] = []
  for (const line of lines) {
    const { row, name: shown } = line
    const found = find(line)
    if (found && changed.has(found.id)) faults.push({ row, code: 'row-twice', shown })
    else if (found) changed.set(found.id, updated(found, line, order.source))
    else if (line.area === null) faults.push({ row, code: 'area-missing', shown })
    else if (line.minutes === null) faults.push({ row, code: 'minutes-missing', shown })
    else added.push(created(line, line.area, line.minutes, order))
  }
  const absent = plan.tasks.filter(({ id }) => !changed.has(id)).map(({ id }) => id)
  const kept = plan.tasks.filter(({ id }) => changed.has(id) || !order.removeAbsent)
  const tasks = [...kept.map((task) => changed.get(task.id) ?? task), ...added]
  return { body: { ...plan, tasks }, absent, faults }
}

/** So many tasks a plan can hold. */
export const hasRoom = ({ tasks }: Pick<PlanBody, 'tasks'>): boolean => tasks.length <= BOUNDS.tasks

function finder(tasks: readonly Task[]): (line: ImportLine) => Task | null {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const byWords = new Map(tasks.map((task) => [taskWords(task.area, task.name), task]))
  const byName = Map.groupBy(tasks, ({ name }) => taskWords(null, name))
  return ({ id, area, name }) => {
    const known = id === null ? undefined : byId.get(id)
    if (known) return known
    if (area !== null) return byWords.get(taskWords(area, name)) ?? null
    const same = byName.get(taskWords(null, name)) ?? []
    return same.length === 1 ? same[0]! : null
  }
}

function updated(task: Task, line: ImportLine, source: string): Task {
  return {
    ...task,
    area: line.area ?? task.area,
    name: line.id === task.id ? line.name : task.name,
    concern: line.concern ?? task.concern,
    cases: figure(task.cases, line.cases, { source: line.source, sample: null, otherwise: source }),
    minutes: figure(task.minutes, line.minutes, {
      source: line.source,
      sample: line.sample,
      otherwise: source,
    }),
    setupMinutes: line.setupMinutes ?? task.setupMinutes,
    includesVerteilzeit: line.includesVerteilzeit ?? task.includesVerteilzeit,
    note: line.note ?? task.note,
  }
}

interface Told {
  readonly source: string | null
  readonly sample: Figure['sample']
  readonly otherwise: string
}

function figure(before: Figure, value: number | null, { source, sample, otherwise }: Told): Figure {
  const isSame =
    (value === null || value === before.value) &&
    (!sample || (sample.n === before.sample?.n && sample.sd === before.sample.sd))
  if (isSame) return before
  const size = value ?? before.value
  return { value: size, from: 'imported', source: source ?? otherwise, ...(sample && { sample }) }
}

function created(
  line: ImportLine,
  area: string,
  minutes: number,
  { source: otherwise, newId }: MergeOrder,
): Task {
  const { row, name, concern, source, sample } = line
  const from = { from: 'imported', source: source ?? otherwise } as const
  return {
    ...{ id: newId(row), area, name, concern },
    cases: { ...from, value: line.cases },
    minutes: { ...from, value: minutes, ...(sample && { sample }) },
    setupMinutes: line.setupMinutes ?? 0,
    includesVerteilzeit: line.includesVerteilzeit ?? false,
    note: line.note ?? '',
  }
}
