import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'
import type { Interpreting, InterpretingState, TalkDate, TalkState } from './plan.ts'

export type TalkRow = Omit<TalkDate, 'where'> & { readonly sealed: Uint8Array }
export type InterpretingRow = Omit<Interpreting, 'who'> & { readonly sealed: Uint8Array }

const TALK = sql`t.id, t.starts_at as "startsAt", t.minutes::int as minutes, t.place, t.joint, t.state, t.sequence, t.sealed`

export async function insertTalk(
  tx: Tx,
  caseId: string,
  it: Omit<TalkRow, 'state' | 'sequence'>,
): Promise<void> {
  await sql`
    insert into guidance.talk_date (id, case_id, starts_at, minutes, place, joint, state, sealed)
    values (${it.id}, ${caseId}, ${it.startsAt}, ${it.minutes}, ${it.place}, ${it.joint}, 'planned', ${it.sealed})
    on conflict (id) do nothing`.execute(tx)
}

export async function saveTalkState(
  tx: Tx,
  it: { readonly id: string; readonly caseId: string; readonly state: TalkState },
): Promise<boolean> {
  const saved = await sql`
    update guidance.talk_date set state = ${it.state}, sequence = sequence + 1
    where id = ${it.id} and case_id = ${it.caseId} and state = 'planned' returning id`.execute(tx)
  return saved.rows.length > 0
}

export async function talksOf(tx: Tx, caseId: string): Promise<TalkRow[]> {
  const found = await sql<TalkRow>`
    select ${TALK} from guidance.talk_date t where t.case_id = ${caseId} order by t.starts_at, t.id`.execute(
    tx,
  )
  return found.rows
}

export async function findTalk(tx: Tx, caseId: string, id: string): Promise<TalkRow | null> {
  const found = await sql<TalkRow>`
    select ${TALK} from guidance.talk_date t where t.id = ${id} and t.case_id = ${caseId}`.execute(tx)
  return found.rows[0] ?? null
}

export async function insertInterpreting(
  tx: Tx,
  caseId: string,
  it: Omit<InterpretingRow, 'state'>,
): Promise<void> {
  await sql`
    insert into guidance.interpreting (id, case_id, talk, language, at, state, sealed)
    values (${it.id}, ${caseId}, ${it.talk}, ${it.language}, ${it.at}, 'asked', ${it.sealed})
    on conflict (id) do nothing`.execute(tx)
}

export async function saveInterpreting(
  tx: Tx,
  it: {
    readonly id: string
    readonly caseId: string
    readonly state: InterpretingState
    /** Null: as it was. */
    readonly sealed: Uint8Array | null
  },
): Promise<boolean> {
  const saved = await sql`
    update guidance.interpreting set state = ${it.state}, sealed = coalesce(${it.sealed}, sealed)
    where id = ${it.id} and case_id = ${it.caseId} and state <> 'cancelled' returning id`.execute(tx)
  return saved.rows.length > 0
}

export async function interpretingsOf(tx: Tx, caseId: string): Promise<InterpretingRow[]> {
  const found = await sql<InterpretingRow>`
    select i.id, i.talk, i.language, i.at, i.state, i.sealed from guidance.interpreting i
    where i.case_id = ${caseId} order by i.at, i.id`.execute(tx)
  return found.rows
}

/** Who was asked for a talk that does not take place is no longer needed. */
export async function cancelInterpretersOf(tx: Tx, talk: string): Promise<void> {
  await sql`update guidance.interpreting set state = 'cancelled' where talk = ${talk}`.execute(tx)
}
