import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { atCase, isId, type AtRefusal } from './at-case.ts'
import { INTERPRETING_STATES, oneOf, PLACES, SHORT_MAX, TALK_STATES, type TalkState } from './plan.ts'
import type { GuidanceRoom } from './room.ts'
import {
  cancelInterpretersOf,
  findTalk,
  insertInterpreting,
  insertTalk,
  saveInterpreting,
  saveTalkState,
} from './talk-store.ts'

export interface BookTalk {
  readonly case: string
  readonly id: string
  readonly startsAt: Temporal.Instant | null
  readonly minutes: number
  readonly place: string
  /** Where exactly; may be empty. */
  readonly where: string
  /** Together with a spouse or relative. */
  readonly joint: boolean
}

export type TalkRefusal =
  | AtRefusal
  | 'time-missing'
  | 'in-the-past'
  | 'minutes-wrong'
  | 'place-missing'
  | 'text-too-long'
  | 'protected'
  | 'unknown-entry'

/** The next talk. In a protected case nobody else is invited along; the database holds that too. */
export async function bookTalk(
  room: GuidanceRoom,
  actor: Actor,
  command: BookTalk,
): Promise<Outcome<{ talk: string }, TalkRefusal>> {
  const deed = { act: 'guidance.book-talk', case: command.case }
  return atCase<{ talk: string }, TalkRefusal>(
    room,
    actor,
    deed,
    async ({ tx, now, tell }, { case: found, safe }) => {
      const { startsAt, minutes, joint } = command
      if (!startsAt) return refuse('time-missing', { field: 'time' })
      if (Temporal.Instant.compare(startsAt, now) <= 0) return refuse('in-the-past', { field: 'time' })
      if (!Number.isInteger(minutes) || minutes < 10 || minutes > 480)
        return refuse('minutes-wrong', { field: 'minutes' })
      const place = oneOf(PLACES, command.place)
      if (!place) return refuse('place-missing', { field: 'place' })
      const where = command.where.trim()
      if (where.length > SHORT_MAX) return refuse('text-too-long', { field: 'where' })
      if (joint && found.protected) return refuse('protected', { field: 'joint' })
      const id = isId(command.id) ? command.id : room.ground.ids.uuid()
      const sealed = safe.seal(`talk ${id}`, { where })
      await insertTalk(tx, found.id, { id, startsAt, minutes, place, joint, sealed })
      tell('guidance.talk-booked', { case: found.id, talk: id })
      return { ok: true as const, talk: id }
    },
  )
}

type EndedTalk = { readonly case: string; readonly talk: string }

/** Held, cancelled, or nobody came. Whoever was to interpret is cancelled with it. */
export async function endTalk(
  room: GuidanceRoom,
  actor: Actor,
  command: EndedTalk & { readonly state: string },
): Promise<Outcome<object, TalkRefusal>> {
  const state = oneOf(TALK_STATES, command.state)
  const deed = { act: 'guidance.end-talk', case: command.case }
  return atCase<object, TalkRefusal>(room, actor, deed, async (hand, { case: found }) =>
    state && state !== 'planned' ? end(hand, found.id, command.talk, state) : refuse('unknown-entry'),
  )
}

/** The person cannot or does not want to come; no reason is asked. */
export async function cancelTalk(
  room: GuidanceRoom,
  actor: Actor,
  command: EndedTalk,
): Promise<Outcome<object, TalkRefusal>> {
  const deed = { act: 'guidance.cancel-talk', case: command.case }
  return atCase<object, TalkRefusal>(room, actor, deed, async (hand, { case: found }) =>
    end(hand, found.id, command.talk, 'cancelled'),
  )
}

async function end(
  { tx, tell }: Hand,
  caseId: string,
  talk: string,
  state: TalkState,
): Promise<Outcome<object, TalkRefusal>> {
  const saved = isId(talk) && (await saveTalkState(tx, { id: talk, caseId, state }))
  if (!saved) return refuse('unknown-entry')
  if (state === 'cancelled') await cancelInterpretersOf(tx, talk)
  tell('guidance.talk-ended', { case: caseId, talk, state })
  return { ok: true as const }
}

export interface BookInterpreter {
  readonly case: string
  readonly id: string
  /** The talk it is for; its time counts then. */
  readonly talk: string | null
  readonly at: Temporal.Instant | null
  readonly language: string
  /** Name and telephone of who comes, as far as known. */
  readonly who: string
}

export type InterpreterRefusal =
  | AtRefusal
  | 'language-missing'
  | 'time-missing'
  | 'text-too-long'
  | 'unknown-entry'

export async function bookInterpreter(
  room: GuidanceRoom,
  actor: Actor,
  command: BookInterpreter,
): Promise<Outcome<{ interpreting: string }, InterpreterRefusal>> {
  const deed = { act: 'guidance.book-interpreter', case: command.case }
  return atCase<{ interpreting: string }, InterpreterRefusal>(
    room,
    actor,
    deed,
    async ({ tx }, { case: found, safe }) => {
      const language = command.language.trim()
      if (language.length < 2 || language.length > 60)
        return refuse('language-missing', { field: 'interpreterLanguage' })
      const who = command.who.trim()
      if (who.length > SHORT_MAX) return refuse('text-too-long', { field: 'interpreterWho' })
      const talk = command.talk && isId(command.talk) ? await findTalk(tx, found.id, command.talk) : null
      if (command.talk && talk?.state !== 'planned') return refuse('unknown-entry', { field: 'talk' })
      const at = talk?.startsAt ?? command.at
      if (!at) return refuse('time-missing', { field: 'talk' })
      const id = isId(command.id) ? command.id : room.ground.ids.uuid()
      const sealed = safe.seal(`interpreting ${id}`, { who })
      await insertInterpreting(tx, found.id, { id, talk: talk?.id ?? null, language, at, sealed })
      return { ok: true as const, interpreting: id }
    },
  )
}

/** Confirmed, with who comes, or cancelled. */
export async function changeInterpreter(
  room: GuidanceRoom,
  actor: Actor,
  command: {
    readonly case: string
    readonly interpreting: string
    readonly state: string
    readonly who?: string
  },
): Promise<Outcome<object, InterpreterRefusal>> {
  const deed = { act: 'guidance.change-interpreter', case: command.case }
  return atCase<object, InterpreterRefusal>(room, actor, deed, async ({ tx }, { case: found, safe }) => {
    const state = oneOf(INTERPRETING_STATES, command.state)
    const { interpreting: id } = command
    if (!state || state === 'asked' || !isId(id)) return refuse('unknown-entry')
    const who = command.who?.trim() ?? ''
    if (who.length > SHORT_MAX) return refuse('text-too-long', { field: 'interpreterWho' })
    const sealed = who === '' ? null : safe.seal(`interpreting ${id}`, { who })
    const saved = await saveInterpreting(tx, { id, caseId: found.id, state, sealed })
    return saved ? { ok: true as const } : refuse('unknown-entry')
  })
}
