import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { notifiedHint, type NotifiedHint } from '#law/remedies/index.ts'
import { noteInHistory, performOnFile, type FileRefusal } from '#office/casefiles/index.ts'
import { dispatchAt } from './dispatch.ts'
import { BASES, type Dispatch } from './letter.ts'
import { upsertNotified } from './letter-store.ts'
import type { LettersRoom } from './room.ts'

/** What the law makes of the way a letter went: a hint with its paragraph, never the decision. Null: it says nothing here. */
export function hintFor(it: Pick<Dispatch, 'channel' | 'leftOn' | 'abroad' | 'state'>): NotifiedHint | null {
  if (!it.leftOn || it.state === 'bounced' || it.state === 'failed') return null
  return notifiedHint(it.channel === 'print' ? 'post' : 'mail', it.leftOn, { abroad: it.abroad })
}

export interface DecideNotified {
  readonly document: string
  readonly dispatch: string
  readonly basis: string
  readonly onDay: Temporal.PlainDate | null
  readonly remark: string
  readonly requestKey?: string | undefined
}

export type NotifiedRefusal =
  | 'unknown-dispatch'
  | 'not-left'
  | 'basis-wrong'
  | 'no-fiction'
  | 'day-missing'
  | 'day-ahead'
  | 'day-before'
  | 'remark-missing'

/** A person decides when the letter was notified, or that it was not. What the program had hinted stands beside it. */
export function decideNotified(
  room: LettersRoom,
  actor: Actor,
  { requestKey, ...it }: DecideNotified,
): Promise<Outcome<{ onDay: string | null }, NotifiedRefusal | FileRefusal | CommonRefusal>> {
  const request = { ...it, onDay: it.onDay && String(it.onDay) }
  const deed = {
    ...{ act: 'letters.decide-notified', at: { document: it.document }, right: 'reopen' as const },
    key: requestKey ? { value: requestKey, request } : undefined,
  }
  return performOnFile(
    room,
    actor,
    deed,
    async (hand, place): Promise<Outcome<{ onDay: string | null }, NotifiedRefusal>> => {
      const row = await dispatchAt(hand.tx, it)
      if (!row) return refuse('unknown-dispatch')
      if (!row.leftOn) return refuse('not-left')
      const basis = BASES.find((one) => one === it.basis)
      if (!basis) return refuse('basis-wrong', { field: 'basis' })
      const hint = hintFor(row)
      if (basis === 'fiction' && !hint) return refuse('no-fiction', { field: 'basis' })
      const onDay = basis === 'fiction' ? hint!.on : basis === 'known' ? it.onDay : null
      if (basis === 'known' && !onDay) return refuse('day-missing', { field: 'onDay' })
      if (basis === 'known' && Temporal.PlainDate.compare(onDay!, officeDay(hand.now)) > 0)
        return refuse('day-ahead', { field: 'onDay' })
      if (onDay && Temporal.PlainDate.compare(onDay, row.leftOn) < 0)
        return refuse('day-before', { field: 'onDay' })
      const remark = it.remark.trim()
      if (remark.length > 500 || (basis !== 'fiction' && remark.length < 3))
        return refuse('remark-missing', { field: 'remark' })
      await upsertNotified(hand.tx, {
        ...{ dispatch: row.id, onDay, basis, remark, decidedBy: actor.id, decidedAt: hand.now },
        hint: hint ? `${hint.on} (${hint.section})` : 'kein Hinweis',
      })
      const where = { akte: place.document!.akte, document: it.document }
      await noteInHistory(hand, actor.id, where, 'notified-decided', {
        new: onDay ? String(onDay) : 'not-notified',
        remark: remark || null,
      })
      hand.tell('letters.notified', { dispatch: row.id, document: it.document, akte: place.document!.akte })
      return { ok: true as const, onDay: onDay && String(onDay) }
    },
  )
}
