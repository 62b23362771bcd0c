import type { Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { writtenFormOf } from '#law/remedies/index.ts'
import {
  noteInHistory,
  performOnFile,
  versionsOfDocument,
  type FileDocument,
  type FileRefusal,
  reasonIn,
} from '#office/casefiles/index.ts'
import { finalSignatureOf } from '#office/circulation/index.ts'
import { readMail } from '#office/people/index.ts'
import { isAbroad } from './address.ts'
import { CHANNELS, type Channel, type Letter } from './letter.ts'
import { findLetter, insertDispatch, lockDispatches, settleDispatch } from './letter-store.ts'
import type { LettersRoom } from './room.ts'

export interface QueueLetter {
  readonly document: string
  readonly channel: string
  /** For a mail: where to, and how the person opened this way (§ 3a Abs. 1 VwVfG). */
  readonly mail?: string
  readonly consent?: string
  readonly requestKey?: string | undefined
}

export type ReadyRefusal = 'no-letter' | 'not-final' | 'not-signed' | 'signed-by-other'
export type QueueRefusal =
  | ReadyRefusal
  | 'channel-wrong'
  | 'mail-wrong'
  | 'consent-missing'
  | 'written-form'
  | 'waits-already'

/** After the Schlusszeichnung: into the print queue, or as a mail. What leaves is the version that was signed. */
export function queueLetter(
  room: LettersRoom,
  actor: Actor,
  { requestKey, ...it }: QueueLetter,
): Promise<Outcome<{ dispatch: string }, QueueRefusal | FileRefusal | CommonRefusal>> {
  const deed = {
    ...{ act: 'letters.queue', at: { document: it.document } },
    key: requestKey ? { value: requestKey, request: it } : undefined,
  }
  return performOnFile(
    room,
    actor,
    deed,
    async (hand, place): Promise<Outcome<{ dispatch: string }, QueueRefusal>> => {
      const { tx, now, tell, about } = hand
      const ready = await readyToLeave(tx, place.document!)
      if (!ready.ok) return ready
      const channel = CHANNELS.find((one) => one === it.channel)
      if (!channel) return refuse('channel-wrong', { field: 'channel' })
      const to = recipientOf(channel, ready.letter, it, now)
      if ('refusal' in to) return to
      const id = room.ground.ids.uuid()
      const queued = await insertDispatch(tx, {
        ...{
          id,
          document: it.document,
          site: ready.letter.site,
          version: ready.version,
          sha256: ready.sha256,
        },
        ...{ channel, abroad: isAbroad(ready.letter.content.address), state: 'waiting', ...to },
        ...{
          askedBy: actor.id,
          askedAt: now,
          leftOn: null,
          endedBy: null,
          endedAt: null,
          answer: '',
          attempts: 0,
          inHand: false,
        },
      })
      if (!queued) return refuse('waits-already')
      const { akte } = place.document!
      const where = { akte, document: it.document }
      await noteInHistory(hand, actor.id, where, 'dispatch-asked', {
        new: channel,
        remark: to.consent || null,
      })
      about(`document:${it.document}`, { dispatch: id, channel })
      tell('letters.queued', { dispatch: id, document: it.document, akte, channel })
      return { ok: true as const, dispatch: id }
    },
  )
}

function recipientOf(
  channel: Channel,
  { content, decision }: Letter,
  { mail = '', consent = '' }: Pick<QueueLetter, 'mail' | 'consent'>,
  now: Temporal.Instant,
): { recipient: string; consent: string } | Refusal<QueueRefusal> {
  if (channel === 'print') return { recipient: content.address.name, consent: '' }
  const written = decision === null ? null : writtenFormOf(decision, officeDay(now))
  if (written !== null) return refuse('written-form', { field: 'channel', detail: { section: written } })
  const read = readMail(mail)
  if (!read.ok || read.mail === null) return refuse('mail-wrong', { field: 'mail' })
  if (consent.trim().length < 3 || consent.length > 300)
    return refuse('consent-missing', { field: 'consent' })
  return { recipient: read.mail, consent: consent.trim() }
}

/** Whether a letter may leave: final, its newest version signed, by the one whose name stands below it. */
export async function readyToLeave(
  tx: Tx,
  document: FileDocument,
): Promise<{ ok: true; letter: Letter; version: string; sha256: Uint8Array } | Refusal<ReadyRefusal>> {
  const letter = await findLetter(tx, document.id)
  if (!letter) return refuse('no-letter')
  if (document.state !== 'registered') return refuse('not-final')
  const signed = await finalSignatureOf(tx, document.id)
  const newest = (await versionsOfDocument(tx, document.id)).at(-1)
  if (!signed || signed.version !== newest?.id) return refuse('not-signed')
  // A deputy signs for whoever is named (i. V.).
  if (signed.doneBy !== letter.signatory && signed.forAccount !== letter.signatory)
    return refuse('signed-by-other', { detail: { signatory: letter.signatory, doneBy: signed.doneBy } })
  return { ok: true, letter, version: signed.version, sha256: signed.sha256 }
}

/** Taken out of the queue before it left, with the reason. */
export function withdrawDispatch(
  room: LettersRoom,
  actor: Actor,
  it: { document: string; dispatch: string; why: string; requestKey?: string | undefined },
): Promise<
  Outcome<
    { dispatch: string },
    'unknown-dispatch' | 'leaving-now' | 'left-already' | 'reason-missing' | FileRefusal | CommonRefusal
  >
> {
  const { document, dispatch, why, requestKey } = it
  const deed = {
    // out of the queue, also when the Akte was closed meanwhile
    ...{ act: 'letters.withdraw', at: { document }, right: 'reopen' as const, why },
    key: requestKey ? { value: requestKey, request: { document, dispatch, why } } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand, place) => {
    const row = await dispatchAt(hand.tx, { document, dispatch })
    if (!row) return refuse('unknown-dispatch')
    if (row.inHand) return refuse('leaving-now')
    if (row.state !== 'waiting') return refuse('left-already')
    const remark = reasonIn(why)
    if (remark === null) return refuse('reason-missing', { field: 'why' })
    const end = { state: 'withdrawn' as const, endedBy: actor.id, endedAt: hand.now, answer: remark }
    await settleDispatch(hand.tx, dispatch, end)
    const where = { akte: place.document!.akte, document }
    await noteInHistory(hand, actor.id, where, 'dispatch-withdrawn', { old: row.channel, remark })
    hand.tell('letters.withdrawn', { dispatch, document, akte: place.document!.akte })
    return { ok: true as const, dispatch }
  })
}

export async function dispatchAt(tx: Tx, { document, dispatch }: { document: string; dispatch: string }) {
  if (!/^[0-9a-f-]{36}$/u.test(dispatch)) return null
  const row = (await lockDispatches(tx, [dispatch]))[0]
  return row?.document === document ? row : null
}
