import { SMALLEST } from '#ground/smallgroups/index.ts'
import { annualMinutesFor, conventionFor, isSuperseded } from '#law/staffing/index.ts'
import type { Warning } from './faults.ts'
import { BOUNDS, type Group, type PlanBody, type Task } from './plan.ts'

const UNUSUAL_SHARE = 0.1

/** What should be known about a plan though it can be reckoned. */
export function planWarnings(plan: PlanBody): Warning[] {
  return [
    ...ofConvention(plan),
    ...plan.groups.flatMap((group) => ofGroup(group, plan)),
    ...plan.tasks.flatMap(ofTask),
    ...mixed(plan.tasks),
  ]
}

function ofConvention({ convention: key, year }: PlanBody): Warning[] {
  const found = conventionFor(key, year)
  if (!found.ok) return []
  const { convention } = found
  const detail = { convention: convention.nameDe, year }
  const warnings: Warning[] = []
  if (isSuperseded(convention, year))
    warnings.push({
      ...{ code: 'convention-superseded', field: 'convention' },
      detail: { ...detail, by: convention.supersededBy },
    })
  // the year after the reading is what is planned; later ones may have editions nobody has seen
  if (year > convention.reviewedUntil + 1)
    warnings.push({
      ...{ code: 'data-unreviewed', field: 'convention' },
      detail: { ...detail, reviewedUntil: convention.reviewedUntil },
    })
  return warnings
}

function ofGroup(group: Group, { year, groups }: PlanBody): Warning[] {
  const { key, share, weeklyHours, annualMinutes } = group
  const warnings: Warning[] = []
  if (share === 0 && groups.length > 1)
    warnings.push({ code: 'group-without-people', field: `groups.${key}.share`, detail: {} })
  const published = annualMinutesFor({ publisher: 'KGSt', weeklyHours, year })
  if (published.ok) {
    const { minutes } = published.row
    if (Math.abs(annualMinutes / minutes - 1) > UNUSUAL_SHARE)
      warnings.push({
        ...{ code: 'annual-minutes-unusual', field: `groups.${key}.annualMinutes` },
        detail: { annualMinutes, published: minutes },
      })
  }
  return warnings
}

function ofTask(task: Task): Warning[] {
  const at = `tasks.${task.id}`
  const { minutes, cases } = task
  const { usualLeast, usualMost } = BOUNDS.minutes
  const warnings: Warning[] = []
  if (minutes.value > 0 && (minutes.value < usualLeast || minutes.value > usualMost))
    warnings.push({
      ...{ code: 'unusual-minutes', field: `${at}.minutes` },
      detail: { value: minutes.value, usualLeast, usualMost },
    })
  if (cases.value === 0) warnings.push({ code: 'no-cases', field: `${at}.cases`, detail: {} })
  for (const [field, figure] of [['cases', cases] as const, ['minutes', minutes] as const])
    if (figure.missingMonths && figure.missingMonths.length > 0)
      warnings.push({
        ...{ code: 'months-missing', field: `${at}.${field}` },
        detail: { months: figure.missingMonths.join(', '), count: figure.missingMonths.length },
      })
  if (minutes.sample && minutes.sample.n < SMALLEST)
    warnings.push({ code: 'sample-small', field: `${at}.minutes`, detail: { n: minutes.sample.n } })
  if (task.includesVerteilzeit)
    warnings.push({ code: 'verteilzeit-included', field: `${at}.includesVerteilzeit`, detail: {} })
  return warnings
}

function mixed(tasks: readonly Task[]): Warning[] {
  const including = tasks.filter((it) => it.includesVerteilzeit).length
  return including > 0 && including < tasks.length
    ? [{ code: 'verteilzeit-mixed', field: 'tasks', detail: { including, tasks: tasks.length } }]
    : []
}
