import type pg from 'pg'
import { kysely } from '#ground/database/connect.ts'
import { manualClock, officeDay, type ManualClock } from '#ground/clock/clock.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { actorsOf, lockSeeding, SITE } from '#office/demo/index.ts'
import { permissions } from '#office/permissions.ts'
import * as staffing from '#office/staffing/index.ts'
import { DEMO_TASKS, FORECAST, INVENTED, NEXT_CASES } from './demo-staffing-tasks.ts'
import { sure } from './demo-sure.ts'

/**
 * Plans of posts of the demonstration: last year's and this year's, both decided, next year's draft with case numbers that
 * are forecast, and a scenario of it. Left alone where there is any plan.
 */
export async function tellDemoStaffing(pool: pg.Pool, now: Temporal.Instant): Promise<void> {
  const clock = manualClock(now.toString())
  const ids = createIds(clock, systemChance)
  const ground = { db: kysely<DB>(pool), clock, chance: systemChance, ids, permissions }
  const room = staffing.openStaffing({ ground: { ...ground, wake: () => undefined } })
  const head = (await actorsOf(ground.db, ['leitung'])).get('leitung')
  if (!head) return
  // Other processes that open the demonstration at this moment wait here and then find it told.
  await ground.db.transaction().execute(async (tx) => {
    await lockSeeding(tx)
    const known = await staffing.readPlans(room, head, { site: SITE })
    if (known.ok && known.plans.length === 0) await tell({ room, head, clock }, now)
  })
}

interface Told {
  readonly room: staffing.StaffingRoom
  readonly head: Actor
  readonly clock: ManualClock
}

async function tell(told: Told, now: Temporal.Instant): Promise<void> {
  const { room, head, clock } = told
  const { year } = officeDay(now)
  const groups = groupsOf(year - 1)
  const at = (daysAgo: number) => clock.set(now.subtract({ hours: 24 * daysAgo }))
  at(720)
  const first = { site: SITE, name: `Personalbedarf ${year - 1}`, year: year - 1, groups, tasks: DEMO_TASKS }
  const { plan, version } = await sure(staffing.createPlan(room, head, first))
  at(715)
  await sure(staffing.adoptPlan(room, head, { site: SITE, plan, version }))
  at(360)
  const second = await copied(told, plan, year, `Personalbedarf ${year}`)
  const typed = await typeCases(told, second, `Erwartung ${year}, ${INVENTED}`)
  at(340)
  await sure(staffing.adoptPlan(room, head, { site: SITE, plan: second, version: typed }))
  at(20)
  const next = await copied(told, second, year + 1, `Personalbedarf ${year + 1}`)
  await forecastCases(told, next)
  const scenario = await copied(told, next, year + 1, `${year + 1}: eine Stelle mehr an der Rezeption`)
  const more = groups.map((group) =>
    group.key === 'employees' ? { ...group, share: group.share + 1 } : group,
  )
  await sure(staffing.saveGroups(room, head, { site: SITE, plan: scenario, version: 1, groups: more }))
  clock.set(now)
}

async function copied({ room, head }: Told, plan: string, year: number, name: string): Promise<string> {
  return (await sure(staffing.copyPlan(room, head, { site: SITE, plan, year, name }))).plan
}

const tasksOf = async ({ room, head }: Told, plan: string) =>
  (await sure(staffing.readPlan(room, head, { site: SITE, plan }))).plan.tasks

/** New case numbers as somebody types them, so that the page of changes has something to explain. */
async function typeCases(told: Told, plan: string, source: string): Promise<number> {
  const { room, head } = told
  let version = 1
  for (const task of await tasksOf(told, plan)) {
    const value = NEXT_CASES[task.name]
    if (value === undefined) continue
    const changed = { ...task, cases: { ...task.cases, value, source } }
    const saved = await sure(staffing.saveTask(room, head, { site: SITE, plan, version, task: changed }))
    version = saved.version
  }
  return version
}

/** Without months before, as in a demonstration of an earlier release, the numbers stay as they are. */
async function forecastCases(told: Told, plan: string): Promise<void> {
  const chosen = (await tasksOf(told, plan)).filter(({ name }) => FORECAST.includes(name))
  const tasks = chosen.map(({ id }) => id)
  await staffing.takeForecast(told.room, told.head, { site: SITE, plan, version: 1, tasks })
}

/** Posts of the invented office; a new colleague counts three quarters of the first year. */
function groupsOf(year: number): staffing.Group[] {
  const [employees, officials] = staffing.usualGroups(year)
  if (!employees || !officials) return []
  const fresh = { ...employees, key: 'new', name: 'Neu im Amt (TVöD)', share: 1, productivity: 0.75 }
  return [{ ...employees, share: 7 }, { ...officials, share: 2.5 }, fresh]
}
