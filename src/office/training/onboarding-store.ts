import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Onboarding } from './onboarding.ts'

export interface Milestone {
  readonly plan: string
  readonly no: number
  readonly title: string
  readonly dueOn: Temporal.PlainDate
  readonly doneOn: Temporal.PlainDate | null
}

const COLUMNS = sql`o.id, o.account, o.starts_on as "startsOn", o.ends_on as "endsOn", o.months, o.steps,
  o.posts::float8 as posts, o.weekly_hours::float8 as "weeklyHours", o.mentor, o.version`

export async function onboardingsOf(
  db: Db | Tx,
  site: number,
  account: string | null = null,
): Promise<Onboarding[]> {
  const found = await sql<Onboarding>`
    select ${COLUMNS} from training.onboarding o
    where o.site = ${site} and (${account}::uuid is null or o.account = ${account}::uuid)
    order by o.starts_on desc, o.id`.execute(db)
  return found.rows
}

/** Those of a person, wherever she works: a share belongs to a person. */
export async function onboardingsOfPerson(db: Db | Tx, account: string): Promise<Onboarding[]> {
  const found = await sql<Onboarding>`
    select ${COLUMNS} from training.onboarding o where o.account = ${account} order by o.starts_on desc`.execute(
    db,
  )
  return found.rows
}

export async function lockOnboarding(tx: Tx, site: number, id: string): Promise<Onboarding | null> {
  const found = await sql<Onboarding>`
    select ${COLUMNS} from training.onboarding o where o.id = ${id} and o.site = ${site} for update`.execute(
    tx,
  )
  return found.rows[0] ?? null
}

export async function insertOnboarding(
  tx: Tx,
  site: number,
  it: Onboarding,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into training.onboarding (id, site, account, starts_on, ends_on, months, steps, posts, weekly_hours, mentor,
      changed_at)
    values (${it.id}, ${site}, ${it.account}, ${it.startsOn}, ${it.endsOn}, ${it.months},
      ${JSON.stringify(it.steps)}::jsonb, ${it.posts}, ${it.weeklyHours}, ${it.mentor}, ${now})`.execute(tx)
}

export async function writeEnd(
  tx: Tx,
  id: string,
  endsOn: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update training.onboarding o set ends_on = ${endsOn}, version = o.version + 1, changed_at = ${now}
    where o.id = ${id}`.execute(tx)
}

/** It never began: nothing of it stays. */
export async function removeOnboarding(tx: Tx, id: string): Promise<void> {
  await sql`delete from training.onboarding o where o.id = ${id}`.execute(tx)
}

export async function milestonesOf(db: Db | Tx, plans: readonly string[]): Promise<Milestone[]> {
  const found = await sql<Milestone>`
    select m.plan, m.no, m.title, m.due_on as "dueOn", m.done_on as "doneOn" from training.milestone m
    where m.plan = any(${[...plans]}::uuid[]) order by m.due_on, m.no`.execute(db)
  return found.rows
}

export async function writeMilestone(tx: Tx, it: Milestone): Promise<void> {
  await sql`
    insert into training.milestone (plan, no, title, due_on, done_on)
    values (${it.plan}, ${it.no}, ${it.title}, ${it.dueOn}, ${it.doneOn})
    on conflict (plan, no) do update
    set title = excluded.title, due_on = excluded.due_on, done_on = excluded.done_on`.execute(tx)
}

export async function removeMilestone(tx: Tx, plan: string, no: number): Promise<void> {
  await sql`delete from training.milestone m where m.plan = ${plan} and m.no = ${no}`.execute(tx)
}
