import type { Group, PlanBody, Task } from './plan.ts'

/** One thing that differs between two versions of a plan, in the words of its fields. */
export interface Change {
  readonly what: 'plan' | 'convention' | 'annual' | 'group' | 'task'
  readonly part: string
  /** Task id or group key; null for the plan as a whole. */
  readonly of: string | null
  readonly name: string
  readonly from: string | number | boolean | null
  readonly to: string | number | boolean | null
}

const TASK_PARTS = ['area', 'name', 'concern', 'setupMinutes', 'includesVerteilzeit', 'note'] as const
const GROUP_PARTS = ['name', 'weeklyHours', 'share', 'annualMinutes', 'productivity', 'source'] as const

/** Everything that differs, tasks matched by id and groups by key. Order changes nothing. */
export function changesBetween(before: PlanBody, after: PlanBody): Change[] {
  return [...ofPlan(before, after), ...ofGroups(before, after), ...ofTasks(before, after)]
}

function ofPlan(before: PlanBody, after: PlanBody): Change[] {
  const rows: Change[] = []
  const whole = { of: null, name: after.name }
  if (before.name !== after.name)
    rows.push({ ...whole, what: 'plan', part: 'name', from: before.name, to: after.name })
  if (before.year !== after.year)
    rows.push({ ...whole, what: 'plan', part: 'year', from: before.year, to: after.year })
  if (before.convention !== after.convention)
    rows.push({
      ...whole,
      what: 'convention',
      part: 'convention',
      from: before.convention,
      to: after.convention,
    })
  const [from, to] = [before.setupIn ?? 'case', after.setupIn ?? 'case']
  if (from !== to) rows.push({ ...whole, what: 'convention', part: 'setupIn', from, to })
  if (JSON.stringify(before.annual) !== JSON.stringify(after.annual))
    rows.push({
      ...whole,
      what: 'annual',
      part: 'annual',
      from: before.annual.source,
      to: after.annual.source,
    })
  return rows
}

function ofGroups(before: PlanBody, after: PlanBody): Change[] {
  return paired(before.groups, after.groups, ({ key }) => key).flatMap(([from, to]) => {
    const of = (from ?? to)!.key
    if (!from || !to) return [presence('group', of, from, to)]
    return GROUP_PARTS.flatMap((part): Change[] => {
      const [old, now] = [partOf(from, part), partOf(to, part)]
      return old === now ? [] : [{ what: 'group', part, of, name: to.name, from: old, to: now }]
    })
  })
}

const partOf = (group: Group, part: (typeof GROUP_PARTS)[number]): string | number =>
  part === 'productivity' ? (group.productivity ?? 1) : group[part]

function ofTasks(before: PlanBody, after: PlanBody): Change[] {
  return paired(before.tasks, after.tasks, ({ id }) => id).flatMap(([from, to]) => {
    const of = (from ?? to)!.id
    if (!from || !to) return [presence('task', of, from, to)]
    const row = (part: string, old: Change['from'], now: Change['to']): Change[] =>
      old === now ? [] : [{ what: 'task', part, of, name: to.name, from: old, to: now }]
    return [
      ...row('cases', from.cases.value, to.cases.value),
      ...row('minutes', from.minutes.value, to.minutes.value),
      ...row('casesSource', figureText(from.cases), figureText(to.cases)),
      ...row('minutesSource', figureText(from.minutes), figureText(to.minutes)),
      ...TASK_PARTS.flatMap((part) => row(part, from[part], to[part])),
    ]
  })
}

/** What stands around a value: where it comes from, how sure it is. */
const figureText = ({ from, source, sample, low, high, missingMonths }: Task['cases']): string =>
  [
    from,
    source,
    sample ? `n ${sample.n}, s ${sample.sd}` : '',
    low === undefined || high === undefined ? '' : `${low}–${high}`,
    (missingMonths ?? []).join(' '),
  ]
    .filter((part) => part !== '')
    .join(' · ')

const presence = (
  what: 'task' | 'group',
  of: string,
  from: { readonly name: string } | null,
  to: { readonly name: string } | null,
): Change => ({
  ...{ what, part: from ? 'removed' : 'added', of, name: (from ?? to)!.name },
  ...{ from: from?.name ?? null, to: to?.name ?? null },
})

/** Both lists side by side by key: what only one of them has stands beside null. */
export function paired<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (row: T) => string,
): [T | null, T | null][] {
  const later = new Map(after.map((row) => [keyOf(row), row]))
  const earlier = new Map(before.map((row) => [keyOf(row), row]))
  return [
    ...[...earlier].map(([key, row]): [T, T | null] => [row, later.get(key) ?? null]),
    ...[...later].filter(([key]) => !earlier.has(key)).map(([, row]): [null, T] => [null, row]),
  ]
}
