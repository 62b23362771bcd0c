import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'
import type { FollowUp, Goal, GoalState, Note, Step, StepState } from './plan.ts'

type Sealed<T> = T & { readonly sealed: Uint8Array }
export type GoalRow = Sealed<Pick<Goal, 'id' | 'state' | 'setAt'>>
export type StepRow = Sealed<Pick<Step, 'id' | 'who' | 'due' | 'remind' | 'state' | 'agreedAt'>>
export type NoteRow = Sealed<Pick<Note, 'id' | 'at' | 'member' | 'own'>>
export type FollowUpRow = Sealed<Pick<FollowUp, 'id' | 'due' | 'doneAt'>>

/** The same form sent twice is one goal. */
export async function insertGoal(tx: Tx, caseId: string, it: Omit<GoalRow, 'state'>): Promise<void> {
  await sql`
    insert into guidance.goal (id, case_id, state, sealed, set_at)
    values (${it.id}, ${caseId}, 'open', ${it.sealed}, ${it.setAt}) on conflict (id) do nothing`.execute(tx)
}

/** False: no such goal in this case. */
export async function saveGoalState(
  tx: Tx,
  it: { readonly id: string; readonly caseId: string; readonly state: GoalState },
  at: Temporal.Instant,
): Promise<boolean> {
  const saved = await sql`
    update guidance.goal set state = ${it.state}, ended_at = ${it.state === 'open' ? null : at}
    where id = ${it.id} and case_id = ${it.caseId} returning id`.execute(tx)
  return saved.rows.length > 0
}

export async function goalsOf(tx: Tx, caseId: string): Promise<GoalRow[]> {
  const found = await sql<GoalRow>`
    select g.id, g.state, g.set_at as "setAt", g.sealed from guidance.goal g
    where g.case_id = ${caseId} order by g.set_at, g.id`.execute(tx)
  return found.rows
}

export async function insertStep(tx: Tx, caseId: string, it: Omit<StepRow, 'state'>): Promise<void> {
  await sql`
    insert into guidance.step (id, case_id, who, due, remind, state, sealed, agreed_at)
    values (${it.id}, ${caseId}, ${it.who}, ${it.due}, ${it.remind}, 'open', ${it.sealed}, ${it.agreedAt})
    on conflict (id) do nothing`.execute(tx)
}

const STEP = sql`s.id, s.who, s.due, s.remind, s.state, s.agreed_at as "agreedAt", s.sealed`

export async function findStep(tx: Tx, caseId: string, id: string): Promise<StepRow | null> {
  const found = await sql<StepRow>`
    select ${STEP} from guidance.step s where s.id = ${id} and s.case_id = ${caseId}`.execute(tx)
  return found.rows[0] ?? null
}

export async function saveStepState(
  tx: Tx,
  it: { readonly id: string; readonly state: StepState },
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    update guidance.step set state = ${it.state}, ended_at = ${it.state === 'open' ? null : at}
    where id = ${it.id}`.execute(tx)
}

/** By their day; those without one last. */
export async function stepsOf(tx: Tx, caseId: string): Promise<StepRow[]> {
  const found = await sql<StepRow>`
    select ${STEP} from guidance.step s where s.case_id = ${caseId}
    order by s.due nulls last, s.agreed_at, s.id`.execute(tx)
  return found.rows
}

export async function insertNote(tx: Tx, caseId: string, it: NoteRow): Promise<void> {
  await sql`
    insert into guidance.note (id, case_id, member, own, sealed, at)
    values (${it.id}, ${caseId}, ${it.member}, ${it.own}, ${it.sealed}, ${it.at}) on conflict (id) do nothing`.execute(
    tx,
  )
}

export async function deleteNote(tx: Tx, caseId: string, id: string): Promise<boolean> {
  const gone = await sql`
    delete from guidance.note where id = ${id} and case_id = ${caseId} returning id`.execute(tx)
  return gone.rows.length > 0
}

export async function notesOf(tx: Tx, caseId: string): Promise<NoteRow[]> {
  const found = await sql<NoteRow>`
    select n.id, n.at, n.member, n.own, n.sealed from guidance.note n
    where n.case_id = ${caseId} order by n.at desc, n.id`.execute(tx)
  return found.rows
}

export async function insertFollowUp(
  tx: Tx,
  caseId: string,
  it: Omit<FollowUpRow, 'doneAt'> & { readonly member: string },
): Promise<void> {
  await sql`
    insert into guidance.follow_up (id, case_id, member, due, sealed)
    values (${it.id}, ${caseId}, ${it.member}, ${it.due}, ${it.sealed}) on conflict (id) do nothing`.execute(
    tx,
  )
}

export async function saveFollowUpDone(
  tx: Tx,
  it: { readonly id: string; readonly caseId: string },
  at: Temporal.Instant,
): Promise<boolean> {
  const saved = await sql`
    update guidance.follow_up set done_at = coalesce(done_at, ${at})
    where id = ${it.id} and case_id = ${it.caseId} returning id`.execute(tx)
  return saved.rows.length > 0
}

export async function followUpsOf(tx: Tx, caseId: string): Promise<FollowUpRow[]> {
  const found = await sql<FollowUpRow>`
    select f.id, f.due, f.done_at as "doneAt", f.sealed from guidance.follow_up f
    where f.case_id = ${caseId} order by f.due, f.id`.execute(tx)
  return found.rows
}

/** Days and cases, without the reason: that is read in the case, where the look is written down. */
export async function followUpsUntil(
  tx: Tx,
  day: Temporal.PlainDate,
  most: number,
): Promise<{ id: string; caseId: string; due: Temporal.PlainDate }[]> {
  const found = await sql<{ id: string; caseId: string; due: Temporal.PlainDate }>`
    select f.id, f.case_id as "caseId", f.due from guidance.follow_up f
    where f.done_at is null and f.due <= ${day} order by f.due, f.id limit ${most}`.execute(tx)
  return found.rows
}
