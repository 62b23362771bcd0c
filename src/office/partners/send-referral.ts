import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { digestOf, newToken } from '#ground/identity/token.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { caseSubject, tally, usableConsent, type Safe } from '#office/counselling/index.ts'
import type { Addressee } from './ask-referral.ts'
import { dropOutgoing, layOut } from './outbox-store.ts'
import { isOpenFor, showPartnerCode } from './referral.ts'
import {
  findReferral,
  lockReferral,
  saveLink,
  saveSent,
  saveTakenBack,
  type ReferralRow,
} from './referral-store.ts'
import type { PartnersRoom } from './room.ts'

export interface Sent {
  /** To be told by telephone, in two groups of four; never sent beside the link. */
  readonly code: string
  /** Only when it is handed over: shown this once. With a mail nobody but the partner gets it. */
  readonly link: string | null
}

export type SendRefusal = CommonRefusal | 'unknown-referral' | 'no-consent' | 'already-sent' | 'over'

interface Named {
  readonly case: string
  readonly referral: string
}

/** What the person signed goes to whom it was signed for; what was left out stays here. */
export async function sendReferral(
  room: PartnersRoom,
  actor: Actor,
  command: Named,
): Promise<Outcome<Sent, SendRefusal>> {
  return perform(room.ground, actor, { act: 'partners.send', site: null }, async (hand) => {
    const ready = await consented(room, hand, command)
    if (!ready.ok) return ready
    const { it, items, safe } = ready
    if (it.sentAt) return refuse('already-sent')
    if (it.takenBackAt) return refuse('over')
    const made = newLink(room, safe, it, hand.now)
    await saveSent(hand.tx, it.id, items, made)
    await tally(hand.tx, officeDay(hand.now), [{ dimension: 'referral', value: it.body }])
    return leave(room, hand, it, safe, made)
  })
}

/** Another link and another code: lost, locked, or opened in the wrong browser. What the old ones opened ends. */
export async function renewLink(
  room: PartnersRoom,
  actor: Actor,
  command: Named,
): Promise<Outcome<Sent, SendRefusal>> {
  return perform(room.ground, actor, { act: 'partners.renew-link', site: null }, async (hand) => {
    const ready = await consented(room, hand, command)
    if (!ready.ok) return ready
    const { it, safe } = ready
    if (!it.sentAt) return refuse('unknown-referral')
    if (!isOpenFor(it, officeDay(hand.now))) return refuse('over')
    const made = newLink(room, safe, it, hand.now)
    await saveLink(hand.tx, it.id, made)
    await dropOutgoing(hand.tx, it.id)
    return leave(room, hand, it, safe, made)
  })
}

/** The referral with what the person consented to, both held until the act ends: first the consent, then the row. */
async function consented(
  room: PartnersRoom,
  hand: Hand,
  named: Named,
): Promise<Outcome<{ it: ReferralRow; items: readonly string[]; safe: Safe }, SendRefusal>> {
  const seen = await findReferral(hand.tx, named.referral, named.case)
  if (!seen) return refuse('unknown-referral')
  const { counselling } = room
  const wanted = { consent: seen.consent, case: seen.caseId, purpose: 'referral', now: hand.now } as const
  const usable = await usableConsent(counselling, hand.tx, wanted)
  if (!usable) return refuse('no-consent')
  const it = await lockReferral(hand.tx, seen.id)
  const safe = await counselling.vault.safeOf(hand.tx, seen.caseId)
  return it && safe ? { ok: true, it, items: usable.items, safe } : refuse('unknown-referral')
}

function newLink(room: PartnersRoom, safe: Safe, it: ReferralRow, at: Temporal.Instant) {
  const token = newToken(room.counselling.secrets)
  const digits = eightDigits(room)
  return { token, digits, link: digestOf(token), code: safe.seal(`referral code ${it.id}`, digits), at }
}

const eightDigits = ({ counselling }: PartnersRoom): string =>
  String(counselling.secrets.below(100_000_000)).padStart(8, '0')

async function leave(
  room: PartnersRoom,
  hand: Hand,
  it: ReferralRow,
  safe: Safe,
  { token, digits }: { token: string; digits: string },
): Promise<{ ok: true } & Sent> {
  const isMail = it.channel === 'mail'
  if (isMail) {
    const { mail } = safe.open<Addressee>(`referral ${it.id}`, it.sealed)
    const id = room.ground.ids.uuid()
    const sealed = safe.seal(`outgoing ${id}`, { to: mail, link: token })
    await layOut(hand.tx, { id, referral: it.id, kind: 'link', sealed, at: hand.now })
  }
  hand.about(caseSubject(it.caseId), { referral: it.id })
  hand.tell('partners.sent', { case: it.caseId, referral: it.id })
  return { ok: true, code: showPartnerCode(digits), link: isMail ? null : token }
}

/** A counsellor's own mistake, or the person's word in a talk: the partner sees nothing from here on. */
export async function takeBack(
  room: PartnersRoom,
  actor: Actor,
  command: Named,
): Promise<Outcome<object, CommonRefusal | 'unknown-referral' | 'over'>> {
  return perform(room.ground, actor, { act: 'partners.take-back', site: null }, async (hand) => {
    const seen = await findReferral(hand.tx, command.referral, command.case)
    const it = seen && (await lockReferral(hand.tx, seen.id))
    if (!it) return refuse('unknown-referral')
    if (it.takenBackAt || it.withdrawnAt) return refuse('over')
    await saveTakenBack(hand.tx, it.id, hand.now)
    await dropOutgoing(hand.tx, it.id)
    hand.about(caseSubject(it.caseId), { referral: it.id })
    hand.tell('partners.taken-back', { case: it.caseId, referral: it.id })
    return { ok: true as const }
  })
}
