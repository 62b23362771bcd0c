import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  findDocument,
  lockAkte,
  noteInHistory,
  performOnFile,
  type FileRefusal,
  reasonIn,
} from '#office/casefiles/index.ts'
import type { EventKind } from '#law/retention/index.ts'
import { isTakeover } from '#law/retention/index.ts'
import { isUuid, line } from './line.ts'
import { judgeEvent, type EventRefusal, type TypedEvent } from './event.ts'
import { reckonWith } from './reckon.ts'
import { findEvent, insertEvent, revokeEventRow } from './term-store.ts'
import type { RetentionRoom } from './room.ts'

export interface NewEvent extends TypedEvent {
  readonly akte: string
  readonly key?: string | undefined
}

interface Reckoned {
  /** The last day of keeping in force afterwards; null: no end is known. */
  readonly keepUntil: string | null
  /** The rules would end it earlier; somebody may shorten. */
  readonly shorter: string | null
}

/** Something happened on which the time of a file hangs; also in a closed Akte. The end is reckoned anew at once. */
export function noteEvent(
  room: RetentionRoom,
  actor: Actor,
  { key, ...typed }: NewEvent,
): Promise<
  Outcome<{ event: string } & Reckoned, EventRefusal | 'unknown-document' | FileRefusal | CommonRefusal>
> {
  const { akte, document = null } = typed
  const deed = {
    act: 'retention.note-event',
    at: { akte },
    right: 'reopen' as const,
    key: key ? { value: key, request: plain(typed) } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand) => {
    const { tx, now, about, tell } = hand
    const today = officeDay(now)
    // Somebody may be destroying it this very moment.
    if (!(await lockAkte(tx, akte))) return refuse('unknown-file')
    const wrong = judgeEvent(typed, today)
    if (wrong) return refuse(wrong.refusal, { field: wrong.field })
    if (document && !(isUuid(document) && (await findDocument(tx, document))?.akte === akte))
      return refuse('unknown-document', { field: 'document' })
    const kind = typed.kind as EventKind
    const event = room.ground.ids.uuid()
    // Data go to Ausländerdatei B on the day somebody moves them there: today, unless told.
    const takenOver = isTakeover(kind) ? (typed.takenOver ?? today) : null
    await insertEvent(tx, {
      ...{ id: event, akte, document, kind, onDay: typed.onDay, takenOver, source: line(typed.source) },
      ...{ notedBy: actor.id, notedAt: now, revokedBy: null, revokedAt: null, revokedWhy: null },
    })
    await noteInHistory(hand, actor.id, { akte, document }, 'retention-event', {
      field: kind,
      new: typed.onDay.toString(),
    })
    const term = await reckonWith(hand, akte, document)
    about(`akte:${akte}`, { kind, on: typed.onDay.toString(), document })
    tell('retention.reckoned', { akte, document })
    return { ok: true as const, event, ...shown(term) }
  })
}

/** An entry was wrong: it stays, struck through, with the reason. */
export function revokeEvent(
  room: RetentionRoom,
  actor: Actor,
  { akte, event, why, key }: { akte: string; event: string; why: string; key?: string | undefined },
): Promise<Outcome<Reckoned, 'unknown-event' | 'reason-missing' | FileRefusal | CommonRefusal>> {
  const deed = {
    ...{ act: 'retention.revoke-event', at: { akte }, right: 'reopen' as const, why: line(why) },
    key: key ? { value: key, request: { event, why } } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand) => {
    const reason = reasonIn(line(why))
    if (reason === null) return refuse('reason-missing', { field: 'why' })
    if (!(await lockAkte(hand.tx, akte))) return refuse('unknown-file')
    const found = isUuid(event) ? await findEvent(hand.tx, event) : null
    if (found?.akte !== akte) return refuse('unknown-event')
    const done = await revokeEventRow(hand.tx, { id: event, by: actor.id, at: hand.now, why: reason })
    if (!done) return refuse('unknown-event')
    await noteInHistory(hand, actor.id, { akte, document: done.document }, 'retention-event-revoked', {
      ...{ field: done.kind, old: done.onDay.toString(), remark: reason },
    })
    const term = await reckonWith(hand, akte, done.document)
    hand.about(`akte:${akte}`, { event, kind: done.kind })
    hand.tell('retention.reckoned', { akte, document: done.document })
    return { ok: true as const, ...shown(term) }
  })
}

const plain = (it: object): object => JSON.parse(JSON.stringify(it)) as object

function shown(term: Awaited<ReturnType<typeof reckonWith>>): Reckoned {
  const keepUntil = term?.keepUntil?.toString() ?? null
  const reckoned = term?.reckonedUntil?.toString() ?? null
  return { keepUntil, shorter: reckoned && keepUntil && reckoned < keepUntil ? reckoned : null }
}
