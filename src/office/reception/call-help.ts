import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { endCall, openCalls, removeCallsBefore, startCall, type HelpCall } from './help-call-store.ts'
import type { ReceptionRoom } from './room.ts'

export interface CallHelpCommand {
  readonly site: number
  /** What the visitor chose, so that somebody comes who speaks it. */
  readonly language: string
  readonly key?: string | undefined
}

/** Somebody at a terminal asks for a person to come. Asking again does not ring twice. */
export function callHelp(
  room: ReceptionRoom,
  actor: Actor,
  { site, language, key }: CallHelpCommand,
): Promise<Outcome<{ again: boolean }, CommonRefusal>> {
  const deed = {
    ...{ act: 'reception.call-help', site },
    key: key === undefined ? undefined : { value: key, request: { language } },
  }
  return perform<{ again: boolean }, CommonRefusal>(room.ground, actor, deed, async (hand) => {
    const terminal = actor.id
    const id = room.ground.ids.uuid()
    const isNew = await startCall(hand.tx, { id, site, terminal, language, calledAt: hand.now })
    hand.about(`terminal:${terminal}`)
    if (isNew) hand.tell('reception.help-called', { site, call: id, terminal, language })
    return { ok: true, again: !isNew }
  })
}

/** A colleague goes there. Two who go at once are no mistake. */
export function answerHelp(
  room: ReceptionRoom,
  actor: Actor,
  { site, call, key }: { readonly site: number; readonly call: string; readonly key?: string | undefined },
): Promise<Outcome<object, CommonRefusal | 'unknown-call'>> {
  const deed = {
    ...{ act: 'reception.answer-help', site },
    key: key === undefined ? undefined : { value: key, request: { call } },
  }
  return perform<object, CommonRefusal | 'unknown-call'>(room.ground, actor, deed, async (hand) => {
    const ended = /^[0-9a-f-]{36}$/u.test(call) ? await endCall(hand.tx, site, call, hand.now) : null
    if (!ended) return refuse('unknown-call')
    hand.about(`terminal:${ended}`)
    hand.tell('reception.help-answered', { site, call, terminal: ended })
    return { ok: true }
  })
}

/** Which terminals call now, the longest first. */
export function helpCalls(room: ReceptionRoom, site: number): Promise<HelpCall[]> {
  return openCalls(room.ground.db, site)
}

const KEPT_HOURS = 12

/** Every night: a call of yesterday calls nobody. */
export function forgetHelpCalls({ ground }: ReceptionRoom): Promise<number> {
  return removeCallsBefore(ground.db, ground.clock.now().subtract({ hours: KEPT_HOURS }))
}
