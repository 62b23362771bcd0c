import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { noteInHistory, performOnFile, type FileRefusal } from '#office/casefiles/index.ts'
import { readAccountsById } from '#office/staff/index.ts'
import { dispatchAt } from './dispatch.ts'
import { settleDispatch } from './letter-store.ts'
import { fileProof, moment } from './proof.ts'
import type { LettersRoom } from './room.ts'

export interface SettleUnknown {
  readonly document: string
  readonly dispatch: string
  /** Whether the mail left, as somebody found out at the mail server or from the person. */
  readonly left: boolean
  /** Where one knows it from. */
  readonly why: string
  readonly requestKey?: string | undefined
}

/** Nobody noted what the mail server said; a person has looked, and says whether the letter left. */
export function settleUnknown(
  room: LettersRoom,
  actor: Actor,
  { requestKey, ...it }: SettleUnknown,
): Promise<
  Outcome<
    { dispatch: string },
    'unknown-dispatch' | 'known-already' | 'remark-missing' | FileRefusal | CommonRefusal
  >
> {
  const { document, dispatch, left } = it
  const deed = {
    ...{ act: 'letters.settle-unknown', at: { document }, right: 'reopen' as const, why: it.why },
    key: requestKey ? { value: requestKey, request: it } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand, place) => {
    const row = await dispatchAt(hand.tx, { document, dispatch })
    if (!row) return refuse('unknown-dispatch')
    if (row.state !== 'unknown') return refuse('known-already')
    const why = it.why.trim()
    if (why.length < 3 || why.length > 300) return refuse('remark-missing', { field: 'why' })
    // the hour at which it was handed over is the one that is known
    const leftOn = left ? officeDay(row.endedAt!) : null
    const name = (await readAccountsById(hand.tx, [actor.id]))[0]?.name ?? ''
    const answer = `${row.answer} – ${left ? 'abgegangen' : 'nicht abgegangen'} (${why})`
    const end = { leftOn, endedBy: actor.id, endedAt: hand.now, answer }
    await settleDispatch(hand.tx, dispatch, { state: left ? 'sent' : 'failed', ...end })
    const where = { akte: place.document!.akte, document }
    await noteInHistory(hand, actor.id, where, left ? 'dispatch-found' : 'dispatch-lost', {
      old: row.channel,
      remark: why,
    })
    if (leftOn)
      await fileProof(
        room,
        hand,
        { account: actor.id, name },
        {
          ...{ dispatch: row, document: place.document!, leftOn },
          lines: [
            { name: 'Versandweg', value: 'E-Mail' },
            { name: 'Zugang eröffnet durch', value: row.consent },
            { name: 'An den Mailserver übergeben', value: moment(row.endedAt!) },
            { name: 'Antwort des Mailservers', value: 'nicht vermerkt' },
            { name: 'Abgegangen laut', value: why },
          ],
        },
      )
    hand.about(`document:${document}`, { dispatch, left })
    hand.tell('letters.left', { dispatch, document, akte: where.akte, state: left ? 'sent' : 'failed' })
    return { ok: true as const, dispatch }
  })
}
