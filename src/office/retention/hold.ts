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
import { isUuid, line } from './line.ts'
import { endHoldRow, findHold, findTerm, insertHold, saveTerm } from './term-store.ts'
import { HOLD_KINDS, mayShorten, type HoldKind } from './term.ts'
import type { RetentionRoom } from './room.ts'

export interface NewHold {
  readonly akte: string
  readonly document?: string | null
  readonly kind: string
  readonly reason: string
  /** Last day; without one until somebody ends it. */
  readonly until?: Temporal.PlainDate | null
  readonly key?: string | undefined
}

/** Nothing of this is destroyed while the hold stands, whatever its time says. */
export function placeHold(
  room: RetentionRoom,
  actor: Actor,
  { key, ...it }: NewHold,
): Promise<
  Outcome<
    { hold: string },
    'unknown-kind' | 'reason-missing' | 'until-wrong' | 'unknown-document' | FileRefusal | CommonRefusal
  >
> {
  const { akte, document = null, kind, until = null } = it
  const deed = {
    ...{ act: 'retention.hold', at: { akte }, right: 'reopen' as const, why: line(it.reason) },
    key: key ? { value: key, request: { ...it, until: until?.toString() ?? null } } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand) => {
    // Somebody may be destroying it this very moment: the hold stands first, or the file is gone.
    if (!(await lockAkte(hand.tx, akte))) return refuse('unknown-file')
    const reason = reasonIn(line(it.reason))
    if (!isHoldKind(kind)) return refuse('unknown-kind', { field: 'kind' })
    if (reason === null) return refuse('reason-missing', { field: 'reason' })
    if (until && Temporal.PlainDate.compare(until, officeDay(hand.now)) < 0)
      return refuse('until-wrong', { field: 'until' })
    if (document && !(isUuid(document) && (await findDocument(hand.tx, document))?.akte === akte))
      return refuse('unknown-document', { field: 'document' })
    const hold = room.ground.ids.uuid()
    await insertHold(hand.tx, {
      ...{ id: hold, akte, document, kind, reason, setBy: actor.id, setAt: hand.now, untilDay: until },
      ...{ endedBy: null, endedAt: null, endWhy: null },
    })
    await noteInHistory(hand, actor.id, { akte, document }, 'hold', { field: kind, remark: reason })
    hand.about(`akte:${akte}`, { hold, kind })
    return { ok: true as const, hold }
  })
}

const isHoldKind = (it: string): it is HoldKind => (HOLD_KINDS as readonly string[]).includes(it)

export function endHold(
  room: RetentionRoom,
  actor: Actor,
  { akte, hold, why, key }: { akte: string; hold: string; why: string; key?: string | undefined },
): Promise<Outcome<{ hold: string }, 'unknown-hold' | 'reason-missing' | FileRefusal | CommonRefusal>> {
  const deed = {
    ...{ act: 'retention.end-hold', at: { akte }, right: 'reopen' as const, why: line(why) },
    key: key ? { value: key, request: { hold, why } } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand) => {
    const reason = reasonIn(line(why))
    if (reason === null) return refuse('reason-missing', { field: 'why' })
    const found = isUuid(hold) ? await findHold(hand.tx, hold) : null
    if (found?.akte !== akte) return refuse('unknown-hold')
    if (!(await endHoldRow(hand.tx, { id: hold, by: actor.id, at: hand.now, why: reason })))
      return refuse('unknown-hold')
    await noteInHistory(hand, actor.id, { akte, document: found.document }, 'hold-ended', { remark: reason })
    hand.about(`akte:${akte}`, { hold })
    return { ok: true as const, hold }
  })
}

/** The end that the rules give now, which is earlier than the one in force: a person takes it over, with a reason. */
export function shortenTerm(
  room: RetentionRoom,
  actor: Actor,
  {
    akte,
    document = null,
    why,
    key,
  }: { akte: string; document?: string | null; why: string; key?: string | undefined },
): Promise<
  Outcome<{ keepUntil: string }, 'nothing-to-shorten' | 'reason-missing' | FileRefusal | CommonRefusal>
> {
  const deed = {
    ...{ act: 'retention.shorten', at: { akte }, right: 'reopen' as const, why: line(why) },
    key: key ? { value: key, request: { document, why } } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand) => {
    const reason = reasonIn(line(why))
    if (reason === null) return refuse('reason-missing', { field: 'why' })
    const item = document ?? akte
    const row = isUuid(item) ? await findTerm(hand.tx, item) : null
    if (row?.akte !== akte || !mayShorten(row)) return refuse('nothing-to-shorten')
    const keepUntil = row.reckonedUntil!
    await saveTerm(hand.tx, {
      ...{ ...row, keepUntil, rule: row.reckonedRule },
      ...{ shortenedBy: actor.id, shortenedAt: hand.now, shortenedWhy: reason },
    })
    await noteInHistory(hand, actor.id, { akte, document }, 'retention-shortened', {
      ...{ field: 'keepUntil', old: row.keepUntil!.toString(), new: keepUntil.toString(), remark: reason },
    })
    hand.about(`akte:${akte}`, { from: row.keepUntil!.toString(), to: keepUntil.toString() })
    hand.tell('retention.reckoned', { akte, document })
    return { ok: true as const, keepUntil: keepUntil.toString() }
  })
}
