import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { caseIn, caseSubject } from '#office/counselling/index.ts'
import { endHandovers, handoversOf, insertHandover, saveHandoverState } from './exchange-store.ts'
import { COMPANIONS, faultOfHandover, type HandoverDraft, type HandoverFault } from './handover.ts'
import { isOpenFor } from './referral.ts'
import { findReferral, lockReferral, type ReferralRow } from './referral-store.ts'
import type { PartnersRoom } from './room.ts'

export type HandoverRefusal =
  | CommonRefusal
  | HandoverFault
  | 'unknown-referral'
  | 'unknown-handover'
  | 'companion-missing'
  | 'over'

interface Named {
  readonly case: string
  readonly referral: string
}

/** An appointment for the hand-over, agreed with the person in the talk; the partner sees it at its link. */
export async function proposeHandover(
  room: PartnersRoom,
  actor: Actor,
  command: Named & { readonly draft: HandoverDraft; readonly agreed: boolean },
): Promise<Outcome<{ handover: string }, HandoverRefusal>> {
  return perform(room.ground, actor, { act: 'partners.propose-handover', site: null }, async (hand) => {
    const it = await openReferral(hand, command)
    if (!it.ok) return it
    const { draft, agreed } = command
    if (!COMPANIONS.includes(draft.companion)) return refuse('companion-missing', { field: 'companion' })
    const isProtected = (await caseIn(hand.tx, command.case))?.protected ?? true
    const fault = faultOfHandover(draft, isProtected, hand.now)
    if (fault) return refuse(fault.fault, { field: fault.field })
    const safe = await room.counselling.vault.safeOf(hand.tx, command.case)
    if (!safe) return refuse('unknown-referral')
    await endHandovers(hand.tx, it.row.id, null)
    const id = room.ground.ids.uuid()
    await insertHandover(hand.tx, {
      ...{ id, referral: it.row.id, at: hand.now, startsAt: draft.startsAt!, proposedBy: 'counsellor' },
      ...{ companion: draft.companion, interpreter: draft.interpreter, protected: isProtected },
      state: agreed ? 'agreed' : 'proposed',
      sealed: safe.seal(`handover ${id}`, { place: draft.place.trim(), note: draft.note.trim() }),
    })
    return told(hand, it.row, id)
  })
}

/** What the partner proposed: the person said yes, with whoever comes along, or it does not take place. */
export async function settleHandover(
  room: PartnersRoom,
  actor: Actor,
  command: Named & {
    readonly handover: string
    readonly agreed: boolean
    readonly companion: HandoverDraft['companion']
    readonly interpreter: string | null
  },
): Promise<Outcome<{ handover: string }, HandoverRefusal>> {
  return perform(room.ground, actor, { act: 'partners.settle-handover', site: null }, async (hand) => {
    const it = await openReferral(hand, command)
    if (!it.ok) return it
    const { agreed, companion, interpreter } = command
    if (!COMPANIONS.includes(companion)) return refuse('companion-missing', { field: 'companion' })
    const handover = (await handoversOf(hand.tx, [it.row.id])).find(({ id }) => id === command.handover)
    if (!handover || handover.state === 'cancelled') return refuse('unknown-handover')
    const isProtected = (await caseIn(hand.tx, command.case))?.protected ?? true
    if (agreed && isProtected && companion === 'family')
      return refuse('no-joint-appointment', { field: 'companion' })
    await saveHandoverState(hand.tx, handover.id, {
      ...{ state: agreed ? ('agreed' as const) : ('cancelled' as const), protected: isProtected },
      companion: agreed ? companion : 'nobody',
      interpreter: agreed ? interpreter : null,
    })
    return told(hand, it.row, handover.id)
  })
}

async function openReferral(
  hand: Hand,
  named: Named,
): Promise<Outcome<{ row: ReferralRow }, 'unknown-referral' | 'over'>> {
  const seen = await findReferral(hand.tx, named.referral, named.case)
  const row = seen && (await lockReferral(hand.tx, seen.id))
  if (!row) return refuse('unknown-referral')
  return isOpenFor(row, officeDay(hand.now)) ? { ok: true, row } : refuse('over')
}

function told(hand: Hand, it: ReferralRow, handover: string): { ok: true; handover: string } {
  hand.about(caseSubject(it.caseId), { referral: it.id, handover })
  hand.tell('partners.handover', { case: it.caseId, referral: it.id })
  return { ok: true, handover }
}
