import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { caseIn, caseSubject, tally, usableConsent, type Safe } from '#office/counselling/index.ts'
import { endHandovers, insertHandover, insertReply } from './exchange-store.ts'
import { faultOfHandover, type HandoverFault } from './handover.ts'
import { lookAtLink, partnerActor, type ByLink } from './inbox.ts'
import {
  ANSWERS,
  isOpenFor,
  REFERRAL_OUTCOMES,
  REPLY_MAX,
  type Answer,
  type ReferralOutcome,
} from './referral.ts'
import {
  findReferral,
  lockReferral,
  referralByLink,
  saveAnswer,
  saveOutcome,
  type ReferralRow,
} from './referral-store.ts'
import { digestOf } from '#ground/identity/token.ts'
import type { PartnersRoom } from './room.ts'

export interface AnswerCommand extends ByLink {
  /** A UUID of the form: sent again it is the same answer. */
  readonly id: string
  readonly kind: Answer
  /** Reason, question or a word; required with `declined` and `question`. */
  readonly text: string
  /** With `appointment`: when and where. */
  readonly startsAt: Temporal.Instant | null
  readonly place: string
}

export type AnswerRefusal =
  | CommonRefusal
  | HandoverFault
  | 'unknown-link'
  | 'closed'
  | 'answer-missing'
  | 'text-missing'
  | 'text-too-long'

/** The partner answers. What it writes is sealed with the key of the case, and the person can read it. */
export async function answerReferral(
  room: PartnersRoom,
  command: AnswerCommand,
): Promise<Outcome<object, AnswerRefusal>> {
  const deed = { act: 'partners.answer', site: null }
  return asPartner(room, command, deed, command.id, async (hand, it, safe) => {
    const text = command.text.trim()
    if (!ANSWERS.includes(command.kind)) return refuse('answer-missing', { field: 'kind' })
    if (text === '' && ['declined', 'question'].includes(command.kind))
      return refuse('text-missing', { field: 'text' })
    if (text.length > REPLY_MAX) return refuse('text-too-long', { field: 'text' })
    if (command.kind === 'appointment') {
      const fault = await propose(room, hand, it, safe, command)
      if (fault) return refuse(fault.fault, { field: fault.field })
    }
    const id = room.ground.ids.uuid()
    const sealed = safe.seal(`reply ${id}`, { text })
    await insertReply(hand.tx, { id, referral: it.id, at: hand.now, kind: command.kind, sealed })
    await saveAnswer(hand.tx, it.id, command.kind, hand.now)
    hand.tell('partners.answered', { case: it.caseId, referral: it.id })
    return { ok: true as const }
  })
}

async function propose(
  room: PartnersRoom,
  hand: Hand,
  it: ReferralRow,
  safe: Safe,
  { startsAt, place }: AnswerCommand,
) {
  const found = await caseIn(hand.tx, it.caseId)
  const isProtected = found?.protected ?? true
  const draft = { startsAt, place, note: '', companion: 'nobody', interpreter: null } as const
  const fault = faultOfHandover(draft, isProtected, hand.now)
  if (fault) return fault
  await endHandovers(hand.tx, it.id, null)
  const id = room.ground.ids.uuid()
  await insertHandover(hand.tx, {
    ...{ id, referral: it.id, at: hand.now, startsAt: startsAt!, proposedBy: 'partner' },
    ...{
      companion: 'nobody',
      interpreter: found?.interpreter ?? null,
      protected: isProtected,
      state: 'proposed',
    },
    sealed: safe.seal(`handover ${id}`, { place: place.trim(), note: '' }),
  })
  return null
}

/** How it ended, said by the partner. */
export async function endByPartner(
  room: PartnersRoom,
  command: ByLink & { readonly outcome: ReferralOutcome },
): Promise<Outcome<object, CommonRefusal | 'unknown-link' | 'closed' | 'outcome-missing'>> {
  const deed = { act: 'partners.end', site: null }
  return asPartner(room, command, deed, null, async (hand, it) => {
    if (!REFERRAL_OUTCOMES.includes(command.outcome)) return refuse('outcome-missing', { field: 'outcome' })
    return end(hand, it, command.outcome)
  })
}

/** The same, said by the counsellor after a talk. */
export async function endReferral(
  room: PartnersRoom,
  actor: Actor,
  command: { readonly case: string; readonly referral: string; readonly outcome: ReferralOutcome },
): Promise<Outcome<object, CommonRefusal | 'unknown-referral' | 'not-sent' | 'closed' | 'outcome-missing'>> {
  return perform(room.ground, actor, { act: 'partners.end', site: null }, async (hand) => {
    if (!REFERRAL_OUTCOMES.includes(command.outcome)) return refuse('outcome-missing', { field: 'outcome' })
    const seen = await findReferral(hand.tx, command.referral, command.case)
    const it = seen && (await lockReferral(hand.tx, seen.id))
    if (!it) return refuse('unknown-referral')
    if (!it.sentAt) return refuse('not-sent')
    hand.about(caseSubject(it.caseId), { referral: it.id })
    return end(hand, it, command.outcome)
  })
}

async function end(
  hand: Hand,
  it: ReferralRow,
  outcome: ReferralOutcome,
): Promise<Outcome<object, 'closed'>> {
  if (it.outcome) return it.outcome === outcome ? { ok: true } : refuse('closed')
  await saveOutcome(hand.tx, it.id, outcome, hand.now)
  await tally(hand.tx, officeDay(hand.now), [{ dimension: 'referral-outcome', value: outcome }])
  hand.tell('partners.ended', { case: it.caseId, referral: it.id })
  return { ok: true }
}

/** An act of whoever opened the link, while the consent holds: first the consent is held, then the row. */
async function asPartner<T extends object, Name extends string>(
  room: PartnersRoom,
  by: ByLink,
  deed: { readonly act: string; readonly site: null },
  key: string | null,
  work: (hand: Hand, it: ReferralRow, safe: Safe) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, Name | CommonRefusal | 'unknown-link' | 'closed'>> {
  const inbox = await lookAtLink(room, by)
  if (!inbox) return refuse('unknown-link')
  if (inbox.state !== 'open') return refuse('closed')
  const seen = await referralByLink(room.ground.db, digestOf(by.link))
  // everything was deleted between the two looks
  if (!seen) return refuse('unknown-link')
  const request = { referral: seen.id }
  const once = key === null ? {} : { key: { value: `partner:${key}`, request } }
  return perform<T, Name | 'closed'>(
    room.ground,
    partnerActor(seen.id),
    { ...deed, ...once },
    async (hand) => {
      const wanted = { consent: seen.consent, case: seen.caseId, purpose: 'referral', now: hand.now } as const
      if (!(await usableConsent(room.counselling, hand.tx, wanted))) return refuse('closed')
      const it = await lockReferral(hand.tx, seen.id)
      const safe = await room.counselling.vault.safeOf(hand.tx, seen.caseId)
      if (!it || !safe || !isOpenFor(it, officeDay(hand.now))) return refuse('closed')
      hand.about(caseSubject(it.caseId), { referral: it.id })
      return work(hand, it, safe)
    },
  )
}
