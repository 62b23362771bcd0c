import { findColumns } from './import-columns.ts'
import { readLines, type CellMark, type Known, type LineNote } from './import-lines.ts'
import { mergeLines } from './import-merge.ts'
import { digestOf, type HandedIn } from './import-table.ts'
import { changesBetween, type Change } from './changes.ts'
import { bodyOf } from './change-plan.ts'
import type { Plan, PlanBody, Task } from './plan.ts'
import { groupsRefusal, planRefusal, taskRefusal, tasksRefusal, type TypedRefusal } from './typed.ts'

/** What would become of a task. */
export interface Fate {
  readonly fate: 'new' | 'changed' | 'removed'
  readonly area: string
  readonly name: string
  readonly changes: readonly Change[]
}

export interface Judged {
  /** The plan as it would be; new tasks bear the number of their row instead of a name of their own. */
  readonly body: PlanBody
  readonly fates: readonly Fate[]
  /** Changes that are no task's: convention, groups, year. */
  readonly others: readonly Change[]
  readonly same: number
  /** Tasks of the plan that the table does not know. */
  readonly absent: readonly { readonly area: string; readonly name: string }[]
  readonly faults: readonly CellMark[]
  readonly notes: readonly LineNote[]
  /** Headers of columns that are not taken. */
  readonly unknown: readonly string[]
  /** A fault of the whole that no cell shows. */
  readonly refusal: { readonly name: TypedRefusal; readonly field: string } | null
  /** The mark of all this; who takes it in says which mark was shown. */
  readonly digest: string
}

export interface JudgeOrder extends Known {
  readonly removeAbsent: boolean
}

/** What a file would change in a plan. Pure: the page and the act judge alike. */
export function judgeImport(plan: Plan, handed: HandedIn, order: JudgeOrder): Judged {
  const told = handed.kind === 'plan' ? planTold(handed.body) : tableTold(plan, handed, order)
  const { body } = told
  const changes = changesBetween(plan, body)
  const fates = fatesOf(plan, body, changes)
  const inBoth = body.tasks.filter(({ id }) => plan.tasks.some((task) => task.id === id)).length
  return {
    ...told,
    ...{ fates, others: changes.filter(({ what }) => what !== 'task') },
    same: inBoth - fates.filter(({ fate }) => fate === 'changed').length,
    refusal: refusalOf(body),
    digest: digestOf({ plan: plan.id, version: plan.version, body: bodyOf(body) }),
  }
}

type Told = Pick<Judged, 'body' | 'absent' | 'faults' | 'notes' | 'unknown'>

const planTold = (body: PlanBody): Told => ({ body, absent: [], faults: [], notes: [], unknown: [] })

function tableTold(
  plan: Plan,
  handed: HandedIn & { kind: 'table' },
  { removeAbsent, ...known }: JudgeOrder,
): Told {
  const columns = findColumns(handed.rows)
  if (!columns.ok) return planTold(plan)
  const { found } = columns
  const read = readLines(handed.rows, found, known)
  const merged = mergeLines(plan, read.lines, {
    ...{ source: `Datei ${handed.name}`.slice(0, 300), removeAbsent },
    newId: (row) => `${NEW}${row}`,
  })
  const nameColumn = found.columns.find(({ field }) => field === 'name')!
  const ofMerge = merged.faults.map((fault) => ({
    ...fault,
    ...{ column: nameColumn.letter, header: nameColumn.header, detail: {} },
  }))
  const byId = new Map(plan.tasks.map((task) => [task.id, task]))
  return {
    body: merged.body,
    absent: merged.absent.map((id) => byId.get(id)!).map(({ area, name }) => ({ area, name })),
    faults: [...read.faults, ...ofMerge].toSorted((a, b) => a.row - b.row),
    ...{ notes: read.notes, unknown: found.unknown },
  }
}

const NEW = 'row-'

/** New tasks get a name of their own; tasks that were there keep theirs. */
export const withIds = (body: PlanBody, newId: () => string): PlanBody => ({
  ...body,
  tasks: body.tasks.map((task) => (task.id.startsWith(NEW) ? { ...task, id: newId() } : task)),
})

function fatesOf(before: PlanBody, after: PlanBody, changes: readonly Change[]): Fate[] {
  const [old, now] = [byIdOf(before), byIdOf(after)]
  const ofTask = Map.groupBy(
    changes.filter(({ what }) => what === 'task'),
    ({ of }) => of!,
  )
  return [...ofTask].map(([id, own]) => {
    const { area, name } = (now.get(id) ?? old.get(id))!
    const fate = old.has(id) ? (now.has(id) ? 'changed' : 'removed') : 'new'
    return { fate, area, name, changes: fate === 'changed' ? own : newParts(now.get(id)) }
  })
}

/** What a new task brings, told like changes from nothing. */
function newParts(task: Task | undefined): Change[] {
  if (!task) return []
  const row = (part: string, to: Change['to']): Change => ({
    what: 'task',
    part,
    of: task.id,
    name: task.name,
    from: null,
    to,
  })
  return [
    row('cases', task.cases.value),
    row('minutes', task.minutes.value),
    ...(task.setupMinutes > 0 ? [row('setupMinutes', task.setupMinutes)] : []),
    ...(task.concern === null ? [] : [row('concern', task.concern)]),
    ...(task.includesVerteilzeit ? [row('includesVerteilzeit', true)] : []),
  ]
}

const byIdOf = ({ tasks }: PlanBody): Map<string, Task> => new Map(tasks.map((task) => [task.id, task]))

function refusalOf(body: PlanBody): Judged['refusal'] {
  const twice = new Set(body.tasks.map(({ id }) => id)).size < body.tasks.length
  if (twice) return { name: 'duplicate-key', field: 'tasks' }
  const found =
    planRefusal(body) ??
    groupsRefusal(body.groups) ??
    tasksRefusal(body.tasks) ??
    body.tasks.map(taskRefusal).find((it) => it !== null)
  return found ? { name: found.refusal, field: found.field ?? '' } : null
}
