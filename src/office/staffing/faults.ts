import { conventionFor, type OutsideValidity } from '#law/staffing/index.ts'
import { BOUNDS, type Figure, type Group, type PlanBody, type Task } from './plan.ts'
import type { FaultCode, Mark, WarningCode } from './reckoned.ts'

type Fault = Mark<FaultCode>
const fault = (code: FaultCode, field: string, detail: Fault['detail'] = {}): Fault => ({
  ...{ code, field, detail },
})

/** What is wrong with one number; null: it can be reckoned with. */
function faultOf(
  value: number,
  field: string,
  { least, most }: { readonly least: number; readonly most: number },
): Fault | null {
  if (!Number.isFinite(value)) return fault('not-a-number', field)
  if (value < 0) return fault('negative', field, { value })
  if (value < least || value > most) return fault('absurd', field, { value, least, most })
  return null
}

function reversed({ low, high, value }: Figure, field: string): Fault[] {
  if (low === undefined || high === undefined) return []
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [fault('not-a-number', field)]
  return low <= value && value <= high ? [] : [fault('interval-reversed', field, { low, high, value })]
}

function sampleFaults({ sample }: Figure, field: string): Fault[] {
  if (!sample) return []
  const { n, sd } = sample
  if (!Number.isInteger(n) || !Number.isFinite(sd)) return [fault('not-a-number', field)]
  return n < 1 || sd < 0 ? [fault('negative', field, { n, sd })] : []
}

/** Faults of a task, field by field. What keeps it out of the sum is anything but Rüstzeit in two places. */
export function taskFaults(task: Task, setupIn: PlanBody['setupIn'] = 'case'): Fault[] {
  const at = `tasks.${task.id}`
  const { minutes, cases, setupMinutes } = task
  const ofMinutes =
    minutes.value === 0
      ? fault('zero-minutes', `${at}.minutes`)
      : faultOf(minutes.value, `${at}.minutes`, BOUNDS.minutes)
  const found = [
    ofMinutes,
    faultOf(cases.value, `${at}.cases`, BOUNDS.cases),
    faultOf(setupMinutes, `${at}.setupMinutes`, BOUNDS.setupMinutes),
    ...reversed(cases, `${at}.cases`),
    ...reversed(minutes, `${at}.minutes`),
    ...sampleFaults(minutes, `${at}.minutes`),
  ].filter((it) => it !== null)
  if (setupIn === 'verteilzeit' && setupMinutes > 0)
    found.push(fault('setup-twice', `${at}.setupMinutes`, { setupMinutes }))
  return found
}

/** Faults of one group; a group with a fault is left out of the denominator. */
export function groupFaults(group: Group): Fault[] {
  const at = `groups.${group.key}`
  return [
    faultOf(group.weeklyHours, `${at}.weeklyHours`, BOUNDS.weeklyHours),
    faultOf(group.annualMinutes, `${at}.annualMinutes`, BOUNDS.annualMinutes),
    faultOf(group.share, `${at}.share`, BOUNDS.share),
    faultOf(group.productivity ?? 1, `${at}.productivity`, { least: 0, most: 1 }),
  ].filter((it) => it !== null)
}

/** Everything about a plan that is not at one number: year, convention, groups together, keys used twice. */
export function planFaults(plan: PlanBody): Fault[] {
  const found: Fault[] = []
  const convention = conventionFor(plan.convention, plan.year)
  if (!convention.ok) found.push(outside(convention))
  if (plan.groups.length === 0) found.push(fault('no-groups', 'groups'))
  const withPeople = plan.groups.filter((it) => groupFaults(it).length === 0 && it.share > 0)
  if (plan.groups.length > 1 && withPeople.length === 0) found.push(fault('groups-without-people', 'groups'))
  if (plan.tasks.length === 0) found.push(fault('no-tasks', 'tasks'))
  for (const key of twice(plan.groups.map((it) => it.key)))
    found.push(fault('duplicate-key', `groups.${key}`))
  for (const id of twice(plan.tasks.map((it) => it.id))) found.push(fault('duplicate-key', `tasks.${id}`))
  return found
}

const outside = ({ year, known }: OutsideValidity): Fault =>
  fault('year-without-data', 'year', { year, ...known })

const twice = (keys: readonly string[]): string[] => [
  ...new Set(keys.filter((key, at) => keys.indexOf(key) !== at)),
]

/** Faults that keep a task out of the sum; Rüstzeit in both places only takes the Rüstzeit out. */
export const keepsOut = ({ code }: Fault): boolean => code !== 'setup-twice'

export type { Fault }
export type Warning = Mark<WarningCode>
