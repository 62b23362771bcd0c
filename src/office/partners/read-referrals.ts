import { consult, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { caseIn, caseSubject, consentsIn, type Consent, type Safe } from '#office/counselling/index.ts'
import { handoversOf, repliesOf } from './exchange-store.ts'
import { handoverWith, replyWith, type Reply } from './exchange.ts'
import type { Handover } from './handover.ts'
import { outgoingOf } from './outbox-store.ts'
import { allPartners } from './partner-store.ts'
import {
  attentionOf,
  showPartnerCode,
  stateOfReferral,
  type Attention,
  type ReferralState,
} from './referral.ts'
import { openReferrals, openingsOf, referralsOf, saveSeen, type ReferralRow } from './referral-store.ts'
import type { PartnersRoom } from './room.ts'

/** A referral as counsellor and person see it. */
export interface ReferralView {
  readonly id: string
  readonly number: string
  readonly partner: { readonly id: string; readonly name: string; readonly phone: string }
  readonly body: string
  readonly hint: string | null
  readonly state: ReferralState
  readonly consent: Consent
  readonly channel: 'mail' | 'handed'
  readonly askedAt: Temporal.Instant
  readonly expiresOn: Temporal.PlainDate
  readonly sentAt: Temporal.Instant | null
  /** What really went: what the person left out did not. */
  readonly sentFields: readonly string[]
  readonly mail: 'waiting' | 'sent' | 'failed' | 'dropped' | null
  /** How often the partner looked, and when last. */
  readonly opened: { readonly times: number; readonly last: Temporal.Instant } | null
  readonly wrongCodes: number
  readonly withdrawnAt: Temporal.Instant | null
  readonly deletedAt: Temporal.Instant | null
  readonly outcome: ReferralRow['outcome']
  readonly replies: readonly Reply[]
  readonly handovers: readonly Handover[]
  /** To be told by telephone until it was used; for the counsellor alone. */
  readonly code: string | null
  readonly attention: Attention
}

/** The referrals of a case, for the counsellor; the look stands in the person's log and makes answers seen. */
export async function readReferrals(
  room: PartnersRoom,
  actor: Actor,
  command: { readonly case: string },
): Promise<
  Outcome<{ referrals: readonly ReferralView[]; protected: boolean }, CommonRefusal | 'unknown-case'>
> {
  const deed = { act: 'partners.read', site: null, subject: caseSubject(command.case) }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const found = await caseIn(tx, command.case)
    if (!found) return null
    const referrals = await viewsOf(room, tx, found.id, now, true)
    await saveSeen(tx, found.id, now)
    return { referrals, protected: found.protected }
  })
  if (!seen.ok) return refuse(seen.refusal)
  return seen.found ? { ok: true, ...seen.found } : refuse('unknown-case')
}

/** The same for the person whose case it is: without the code, which opens what was passed on. */
export async function readOwnReferrals(
  room: PartnersRoom,
  actor: Actor,
  command: { readonly case: string },
): Promise<Outcome<{ referrals: readonly ReferralView[] }, CommonRefusal>> {
  const deed = { act: 'partners.read-own', site: null, subject: caseSubject(command.case) }
  const seen = await consult(room.ground, actor, deed, (tx, now) =>
    viewsOf(room, tx, command.case, now, false),
  )
  return seen.ok ? { ok: true, referrals: seen.found } : refuse(seen.refusal)
}

/** Within another's look, which stands in the log itself. */
export async function viewsOf(
  room: PartnersRoom,
  tx: Tx,
  caseId: string,
  now: Temporal.Instant,
  withCode: boolean,
): Promise<ReferralView[]> {
  const rows = await referralsOf(tx, caseId)
  const safe = await room.counselling.vault.safeOf(tx, caseId)
  if (rows.length === 0 || !safe) return []
  const ids = rows.map(({ id }) => id)
  const consents = new Map(
    (await consentsIn(room.counselling, tx, caseId, officeDay(now))).map((it) => [it.id, it]),
  )
  const partners = new Map((await allPartners(tx)).map((it) => [it.id, it]))
  const openings = new Map((await openingsOf(tx, ids)).map((it) => [it.referral, it]))
  const mails = new Map((await outgoingOf(tx, ids)).map(({ referral, state }) => [referral, state]))
  const replies = await repliesOf(tx, ids)
  const handovers = await handoversOf(tx, ids)
  return rows.map((row) => {
    const partner = partners.get(row.partner)!
    const opened = openings.get(row.id)
    return {
      ...shownOf(row, safe, now, withCode),
      partner: { id: partner.id, name: partner.name, phone: partner.phone },
      consent: consents.get(row.consent)!,
      mail: mails.get(row.id) ?? null,
      opened: opened ? { times: opened.times, last: opened.last } : null,
      replies: replies.filter(({ referral }) => referral === row.id).map((it) => replyWith(safe, it)),
      handovers: handovers.filter(({ referral }) => referral === row.id).map((it) => handoverWith(safe, it)),
    }
  })
}

function shownOf(row: ReferralRow, safe: Safe, now: Temporal.Instant, withCode: boolean) {
  const { id, number, body, hint, channel, askedAt, expiresOn, sentAt, wrongCodes } = row
  const { withdrawnAt, deletedAt, outcome } = row
  const state = stateOfReferral(row, officeDay(now))
  const isWanted = withCode && row.code !== null && row.session === null && ['sent', 'opened'].includes(state)
  return {
    ...{ id, number, body, hint, channel, askedAt, expiresOn, sentAt, wrongCodes },
    ...{ withdrawnAt, deletedAt, outcome, state, sentFields: row.sentFields ?? [] },
    code: isWanted ? showPartnerCode(safe.open<string>(`referral code ${id}`, row.code!)) : null,
    attention: attentionOf(row, now),
  }
}

export interface ToDo {
  readonly caseId: string
  readonly caseNumber: string
  readonly referral: string
  readonly number: string
  readonly what: Exclude<Attention, null>
}

const MOST = 500

/** What counsellors have to see to, over all cases: codes guessed, answers, notes not yet deleted. No word of a person. */
export async function lookAround(
  room: PartnersRoom,
  actor: Actor,
): Promise<Outcome<{ todo: readonly ToDo[] }, CommonRefusal>> {
  const deed = { act: 'partners.look-around', site: null }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const found: ToDo[] = []
    for (const row of await openReferrals(tx, MOST)) {
      const what = attentionOf(row, now)
      const of = what && (await caseIn(tx, row.caseId))
      if (what && of)
        found.push({ caseId: of.id, caseNumber: of.number, referral: row.id, number: row.number, what })
    }
    return found
  })
  return seen.ok ? { ok: true, todo: seen.found } : refuse(seen.refusal)
}
