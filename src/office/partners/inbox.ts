import { consult, perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { digestOf, isSameSecret, newToken, TOKEN_LETTERS } from '#ground/identity/token.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { caseIn, caseSubject, usableConsent } from '#office/counselling/index.ts'
import { handoversOf, repliesOf } from './exchange-store.ts'
import { handoverWith, replyWith, type Reply } from './exchange.ts'
import type { Handover } from './handover.ts'
import { isOpenFor, readPartnerCode, WRONG_CODES, type ReferralOutcome } from './referral.ts'
import {
  insertOpening,
  lockReferral,
  referralByLink,
  saveBrowser,
  saveDeleted,
  saveWrongCode,
  type ReferralRow,
} from './referral-store.ts'
import type { PartnersRoom } from './room.ts'

/** A partner as seen by the program: a link, and the browser that opened it. */
export interface ByLink {
  readonly link: string
  /** The cookie of this link, or empty. */
  readonly session: string
}

/** What a link opens at this moment, without a word of what was passed on. */
export interface Inbox {
  readonly number: string
  /**
   * `code`: show the code first. `elsewhere`: another browser opened it. `open`: may be shown. `withdrawn`, `expired`,
   * `locked`: nothing is shown any more.
   */
  readonly state: 'code' | 'elsewhere' | 'open' | 'withdrawn' | 'expired' | 'locked'
  /** This is the browser that opened it. */
  readonly isBound: boolean
  readonly tries: number
  readonly deletedAt: Temporal.Instant | null
  readonly outcome: ReferralOutcome | null
}

export const partnerActor = (referral: string): Actor => ({
  kind: 'partner',
  id: referral,
  roles: ['partner'],
  sites: 'all',
})

/** Null: no such link, or everything was erased. */
export async function lookAtLink(room: PartnersRoom, by: ByLink): Promise<Inbox | null> {
  const it = await rowOf(room, by)
  return it && inboxOf(it, by, officeDay(room.ground.clock.now()))
}

async function rowOf(room: PartnersRoom, { link }: ByLink): Promise<ReferralRow | null> {
  return link.length === TOKEN_LETTERS ? referralByLink(room.ground.db, digestOf(link)) : null
}

function inboxOf(it: ReferralRow, by: ByLink, today: Temporal.PlainDate): Inbox {
  const isBound = isBoundTo(it, by)
  return {
    ...{ number: it.number, isBound, deletedAt: it.deletedAt, outcome: it.outcome },
    tries: WRONG_CODES - it.wrongCodes,
    state: placeOf(it, isBound, today),
  }
}

function placeOf(it: ReferralRow, isBound: boolean, today: Temporal.PlainDate): Inbox['state'] {
  if (it.withdrawnAt || it.takenBackAt) return 'withdrawn'
  if (!isOpenFor(it, today)) return 'expired'
  if (isBound) return 'open'
  if (it.session) return 'elsewhere'
  return it.wrongCodes >= WRONG_CODES ? 'locked' : 'code'
}

const isBoundTo = (it: ReferralRow, { session }: ByLink): boolean =>
  it.session !== null &&
  session.length === TOKEN_LETTERS &&
  Buffer.from(it.session).equals(Buffer.from(digestOf(session)))

export type TryRefusal = CommonRefusal | 'unknown-link' | 'closed'

/** What a typed code opened: the cookie of this browser; or how many tries are left. */
export type Tried = { readonly session: string } | { readonly session: null; readonly left: number }

/**
 * The code that was told by telephone. The row is held while it is compared, so that a hundred guesses at once are still
 * five; each stands in the person's log. Who guesses wrong five times is shut out and the counsellor is told.
 */
export async function tryCode(
  room: PartnersRoom,
  command: ByLink & { readonly code: string },
): Promise<Outcome<Tried, TryRefusal>> {
  const seen = await rowOf(room, command)
  if (!seen) return refuse('unknown-link')
  const deed = { act: 'partners.try-code', site: null }
  return perform<Tried, TryRefusal>(room.ground, partnerActor(seen.id), deed, async (hand) => {
    const it = await lockReferral(hand.tx, seen.id)
    const safe = await room.counselling.vault.safeOf(hand.tx, seen.caseId)
    if (!it || !safe) return refuse('unknown-link')
    if (inboxOf(it, command, officeDay(hand.now)).state !== 'code') return refuse('closed')
    hand.about(caseSubject(it.caseId), { referral: it.id })
    const right = safe.open<string>(`referral code ${it.id}`, it.code!)
    if (!isSameSecret(readPartnerCode(command.code), right)) return wrong(hand, it)
    const session = newToken(room.counselling.secrets)
    await saveBrowser(hand.tx, it.id, digestOf(session), hand.now)
    hand.tell('partners.opened', { case: it.caseId, referral: it.id })
    return { ok: true as const, session }
  })
}

async function wrong(hand: Hand, it: ReferralRow): Promise<{ ok: true; session: null; left: number }> {
  await saveWrongCode(hand.tx, it.id)
  const left = WRONG_CODES - it.wrongCodes - 1
  if (left === 0) hand.tell('partners.locked', { case: it.caseId, referral: it.id })
  return { ok: true, session: null, left }
}

export interface Shown {
  readonly number: string
  readonly purpose: string
  readonly recipient: string
  /** Exactly what the person signed. */
  readonly items: readonly { readonly key: string; readonly value: string }[]
  readonly expiresOn: Temporal.PlainDate
  readonly replies: readonly Reply[]
  readonly handover: Handover | null
  readonly outcome: ReferralOutcome | null
  /** No joint appointments, neutral words. */
  readonly protected: boolean
}

export type ShowRefusal = CommonRefusal | 'unknown-link' | 'closed'

/** Shows the partner what was signed; each look is a line in the person's log, and refused by the database without consent. */
export async function showReferral(room: PartnersRoom, by: ByLink): Promise<Outcome<Shown, ShowRefusal>> {
  const seen = await rowOf(room, by)
  if (!seen) return refuse('unknown-link')
  if (inboxOf(seen, by, officeDay(room.ground.clock.now())).state !== 'open') return refuse('closed')
  const { counselling, ground } = room
  const deed = { act: 'partners.show', site: null, subject: caseSubject(seen.caseId) }
  const looked = await consult(ground, partnerActor(seen.id), deed, async (tx, now) => {
    const wanted = { consent: seen.consent, case: seen.caseId, purpose: 'referral', now } as const
    const usable = await usableConsent(counselling, tx, wanted)
    const it = usable && (await lockReferral(tx, seen.id))
    const safe = await counselling.vault.safeOf(tx, seen.caseId)
    if (!usable || !it || !safe || inboxOf(it, by, officeDay(now)).state !== 'open') return null
    await insertOpening(tx, ground.ids.uuid(), it.id, now)
    const handovers = (await handoversOf(tx, [it.id])).map((row) => handoverWith(safe, row))
    const handover = handovers.findLast(({ state }) => state !== 'cancelled') ?? null
    const { items } = usable.words
    // read by those who help here: in German, the values as they were signed
    const { purpose, recipient } = usable.words.german ?? usable.words
    return {
      ...{ number: it.number, purpose, recipient, expiresOn: it.expiresOn, outcome: it.outcome },
      items: it.sentFields!.map((key) => ({ key, value: items[key]?.value ?? '' })),
      replies: (await repliesOf(tx, [it.id])).map((row) => replyWith(safe, row)),
      ...{ handover, protected: (await caseIn(tx, it.caseId))?.protected ?? true },
    }
  })
  if (!looked.ok) return refuse(looked.refusal)
  return looked.found ? { ok: true, ...looked.found } : refuse('closed')
}

/** After a withdrawal: whoever noted something says that it is gone. Only the browser that had opened it can say so. */
export async function noteDeleted(room: PartnersRoom, by: ByLink): Promise<Outcome<object, ShowRefusal>> {
  const seen = await rowOf(room, by)
  if (!seen) return refuse('unknown-link')
  const deed = { act: 'partners.note-deleted', site: null }
  return perform(room.ground, partnerActor(seen.id), deed, async (hand) => {
    const it = await lockReferral(hand.tx, seen.id)
    if (!it) return refuse('unknown-link')
    const { state, isBound } = inboxOf(it, by, officeDay(hand.now))
    if (!isBound || !['withdrawn', 'expired'].includes(state)) return refuse('closed')
    if (!it.deletedAt) await saveDeleted(hand.tx, it.id, hand.now)
    hand.about(caseSubject(it.caseId), { referral: it.id })
    hand.tell('partners.deleted', { case: it.caseId, referral: it.id })
    return { ok: true as const }
  })
}
