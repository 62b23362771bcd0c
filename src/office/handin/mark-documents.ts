import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { mayAnywhere } from './at-hand-in.ts'
import { documentsOf, findHandIn, lockHandIn, moveOn } from './hand-in-store.ts'
import type { DocumentState } from './hand-in.ts'
import type { HandInRoom } from './room.ts'

type Marked = Outcome<{ changed: number }, CommonRefusal | 'unknown-hand-in' | 'not-received'>

export interface MarkCommand {
  readonly handIn: string
  /** All of it, unless told. */
  readonly document?: string | undefined
}

/** The case worker has looked at it. */
export const markSeen = (room: HandInRoom, actor: Actor, command: MarkCommand): Promise<Marked> =>
  mark(room, actor, 'handin.mark-seen', 'seen', command)

/** It stands in the person's file now, wherever that is kept. */
export const markFiled = (room: HandInRoom, actor: Actor, command: MarkCommand): Promise<Marked> =>
  mark(room, actor, 'handin.mark-filed', 'filed', command)

async function mark(
  room: HandInRoom,
  actor: Actor,
  act: string,
  to: DocumentState,
  { handIn, document }: MarkCommand,
): Promise<Marked> {
  const known = await findHandIn(room.ground.db, handIn)
  if (!known) return refuse(mayAnywhere(room, actor, act) ? 'unknown-hand-in' : 'not-permitted')
  return perform(room.ground, actor, { act, site: known.site }, async ({ tx, now, about, tell }) => {
    const it = await lockHandIn(tx, handIn)
    if (it?.state !== 'received') return refuse('not-received')
    const own = (await documentsOf(tx, [handIn])).map(({ id }) => id)
    const asked = document === undefined ? own : own.filter((id) => id === document)
    const changed = await moveOn(tx, asked, to, now)
    about(`hand-in:${handIn}`, { documents: changed })
    tell('handin.marked', { handIn, visit: it.visit, to })
    return { ok: true as const, changed: changed.length }
  })
}
