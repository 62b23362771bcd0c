import type { Tx } from '#ground/act/act.ts'
import type { CommonRefusal, Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Case, Safe } from '#office/counselling/index.ts'
import { lookAtCase, sideOf } from './at-case.ts'
import type { FollowUp, Goal, Interpreting, Note, PlanWords, Step, TalkDate } from './plan.ts'
import {
  followUpsOf,
  goalsOf,
  notesOf,
  stepsOf,
  type FollowUpRow,
  type GoalRow,
  type NoteRow,
} from './plan-store.ts'
import type { GuidanceRoom } from './room.ts'
import { interpretingsOf, talksOf, type InterpretingRow, type TalkRow } from './talk-store.ts'

export interface Plan {
  readonly goals: readonly Goal[]
  readonly steps: readonly Step[]
  readonly notes: readonly Note[]
  readonly followUps: readonly FollowUp[]
  readonly talks: readonly TalkDate[]
  readonly interpreters: readonly Interpreting[]
}

/** The plan of a case. The person sees all of it but the own working notes and the reasons of follow-ups. */
export async function readPlan(
  room: GuidanceRoom,
  actor: Actor,
  command: { readonly case: string },
): Promise<Outcome<{ case: Case; plan: Plan }, CommonRefusal | 'unknown-case'>> {
  const deed = { act: 'guidance.read-plan', case: command.case }
  return lookAtCase(room, actor, deed, async (tx, _now, { case: found, safe }) => {
    const plan = await planWith(tx, safe, found.id)
    if (sideOf(actor) === 'counsellor') return { case: found, plan }
    const notes = plan.notes.filter(({ own }) => !own)
    return { case: found, plan: { ...plan, notes, followUps: [] } }
  })
}

/** All of it, for the person's data: nothing is held back there. */
export async function planIn(room: GuidanceRoom, tx: Tx, caseId: string): Promise<Plan | null> {
  const safe = await room.counselling.vault.safeOf(tx, caseId)
  return safe && planWith(tx, safe, caseId)
}

/** The agreed steps of a case, for who reminds of them or passes one on. */
export async function stepsIn(room: GuidanceRoom, tx: Tx, caseId: string): Promise<readonly Step[]> {
  const safe = await room.counselling.vault.safeOf(tx, caseId)
  return safe ? openSteps(tx, safe, caseId) : []
}

async function openSteps(tx: Tx, safe: Safe, caseId: string): Promise<Step[]> {
  const rows = await stepsOf(tx, caseId)
  return rows.map(({ sealed, ...row }) => ({ ...row, ...safe.open<PlanWords>(`step ${row.id}`, sealed) }))
}

export async function planWith(tx: Tx, safe: Safe, caseId: string): Promise<Plan> {
  const opened = <Row extends { readonly id: string; readonly sealed: Uint8Array }, Words extends object>(
    rows: readonly Row[],
    about: string,
  ) => rows.map(({ sealed, ...row }) => ({ ...row, ...safe.open<Words>(`${about} ${row.id}`, sealed) }))
  return {
    goals: opened<GoalRow, PlanWords>(await goalsOf(tx, caseId), 'goal'),
    steps: await openSteps(tx, safe, caseId),
    notes: opened<NoteRow, Pick<Note, 'text' | 'why'>>(await notesOf(tx, caseId), 'note'),
    followUps: opened<FollowUpRow, Pick<FollowUp, 'why'>>(await followUpsOf(tx, caseId), 'follow-up'),
    talks: opened<TalkRow, Pick<TalkDate, 'where'>>(await talksOf(tx, caseId), 'talk'),
    interpreters: opened<InterpretingRow, Pick<Interpreting, 'who'>>(
      await interpretingsOf(tx, caseId),
      'interpreting',
    ),
  }
}
