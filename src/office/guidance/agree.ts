import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { atCase, isId, sideOf, type AtRefusal, type Within } from './at-case.ts'
import { GOAL_STATES, oneOf, readWords, STEP_STATES, WHO, type PlanWords, type WordsRefusal } from './plan.ts'
import { findStep, insertGoal, insertStep, saveGoalState, saveStepState } from './plan-store.ts'
import type { GuidanceRoom } from './room.ts'

export interface SetGoal {
  readonly case: string
  /** Made with the form: sent twice it is one goal. */
  readonly id: string
  readonly text: string
  /** The same in the language of the person. */
  readonly own?: string
}

/** What the person wants to reach, in the person's words. */
export async function setGoal(
  room: GuidanceRoom,
  actor: Actor,
  command: SetGoal,
): Promise<Outcome<{ goal: string }, AtRefusal | WordsRefusal>> {
  const deed = { act: 'guidance.set-goal', case: command.case }
  return atCase<{ goal: string }, AtRefusal | WordsRefusal>(
    room,
    actor,
    deed,
    async ({ tx, now }, { case: found, safe }) => {
      const words = readWords(command)
      if (typeof words === 'string') return refuse(words, { field: 'text' })
      const id = isId(command.id) ? command.id : room.ground.ids.uuid()
      await insertGoal(tx, found.id, { id, setAt: now, sealed: safe.seal(`goal ${id}`, words) })
      return { ok: true as const, goal: id }
    },
  )
}

/** Reached, given up, or open again. */
export async function endGoal(
  room: GuidanceRoom,
  actor: Actor,
  command: { readonly case: string; readonly goal: string; readonly state: string },
): Promise<Outcome<object, AtRefusal | 'unknown-entry'>> {
  const deed = { act: 'guidance.end-goal', case: command.case }
  return atCase<object, AtRefusal | 'unknown-entry'>(
    room,
    actor,
    deed,
    async ({ tx, now }, { case: found }) => {
      const state = oneOf(GOAL_STATES, command.state)
      if (!state || !isId(command.goal)) return refuse('unknown-entry')
      const saved = await saveGoalState(tx, { id: command.goal, caseId: found.id, state }, now)
      return saved ? { ok: true as const } : refuse('unknown-entry')
    },
  )
}

export interface AgreeStep {
  readonly case: string
  readonly id: string
  readonly text: string
  readonly own?: string
  readonly who: string
  readonly due: Temporal.PlainDate | null
  /** The person wishes to be reminded. */
  readonly remind: boolean
}

export type StepRefusal = AtRefusal | WordsRefusal | 'who-missing' | 'remind-without-day' | 'unknown-entry'

/** A step that was agreed: who does what by when. A reminder is a wish; it needs a consent of its own before it is sent. */
export async function agreeStep(
  room: GuidanceRoom,
  actor: Actor,
  command: AgreeStep,
): Promise<Outcome<{ step: string }, StepRefusal>> {
  const deed = { act: 'guidance.agree-step', case: command.case }
  return atCase<{ step: string }, StepRefusal>(room, actor, deed, (hand, within) => {
    const id = isId(command.id) ? command.id : room.ground.ids.uuid()
    return agreeStepIn(hand, within, { ...command, id })
  })
}

/** The same inside an act of another closed room: a hint that becomes a step. */
export async function agreeStepIn(
  { tx, now }: Pick<Hand, 'tx' | 'now'>,
  { case: found, safe }: Within,
  command: Omit<AgreeStep, 'case'>,
): Promise<Outcome<{ step: string }, WordsRefusal | 'who-missing' | 'remind-without-day'>> {
  const words = readWords(command)
  if (typeof words === 'string') return refuse(words, { field: 'text' })
  const who = oneOf(WHO, command.who)
  if (!who) return refuse('who-missing', { field: 'who' })
  const { id, due, remind } = command
  if (remind && !due) return refuse('remind-without-day', { field: 'due' })
  const sealed = safe.seal(`step ${id}`, words satisfies PlanWords)
  await insertStep(tx, found.id, { id, who, due, remind, agreedAt: now, sealed })
  return { ok: true as const, step: id }
}

/** Done, no longer needed, or open again. The person ends own steps alone; the counsellor all. */
export async function endStep(
  room: GuidanceRoom,
  actor: Actor,
  command: { readonly case: string; readonly step: string; readonly state: string },
): Promise<Outcome<object, StepRefusal>> {
  const deed = { act: 'guidance.end-step', case: command.case }
  return atCase<object, StepRefusal>(room, actor, deed, async ({ tx, now, tell }, { case: found }) => {
    const state = oneOf(STEP_STATES, command.state)
    const step = isId(command.step) ? await findStep(tx, found.id, command.step) : null
    if (!state || !step) return refuse('unknown-entry')
    if (sideOf(actor) === 'person' && step.who !== 'person') return refuse('unknown-entry')
    await saveStepState(tx, { id: step.id, state }, now)
    tell('guidance.step-ended', { case: found.id, step: step.id, state })
    return { ok: true as const }
  })
}
