import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  DOCUMENT_MAX,
  faultOfAgreement,
  REVIEW_DAYS,
  type AgreementDraft,
  type AgreementFault,
} from './agreement.ts'
import {
  agreementById,
  allAgreements,
  documentOf,
  saveAgreement,
  saveDocument,
  type AgreementOf,
} from './agreement-store.ts'
import { partnerSubject } from './keep-partner.ts'
import { partnerById } from './partner-store.ts'
import type { PartnersRoom } from './room.ts'

/** Writes an agreement; without `id` a new one. Its partner never changes. */
export async function keepAgreement(
  room: PartnersRoom,
  actor: Actor,
  command: { readonly id: string | null; readonly agreement: AgreementDraft },
): Promise<
  Outcome<{ agreement: string }, CommonRefusal | AgreementFault | 'unknown-partner' | 'unknown-agreement'>
> {
  return perform(room.ground, actor, { act: 'partners.keep-agreement', site: null }, async (hand) => {
    const draft = command.agreement
    const wrong = faultOfAgreement(draft)
    if (wrong) return refuse(wrong.fault, { field: wrong.field })
    const known = command.id === null ? null : await agreementById(hand.tx, command.id)
    if (command.id !== null && !known) return refuse('unknown-agreement')
    const partner = known?.partner ?? draft.partner
    if (!(await partnerById(hand.tx, partner))) return refuse('unknown-partner', { field: 'partner' })
    const id = command.id ?? room.ground.ids.uuid()
    const startsOn = draft.startsOn!
    await saveAgreement(hand.tx, { ...draft, id, partner, startsOn, reviewOn: draft.reviewOn! }, hand.now)
    hand.about(partnerSubject(partner), { agreement: id, state: draft.state })
    return { ok: true as const, agreement: id }
  })
}

export type DocumentRefusal =
  | CommonRefusal
  | 'unknown-agreement'
  | 'file-missing'
  | 'file-kind'
  | 'file-too-big'

/** The signed paper as a PDF of at most 10 MB; a new one takes the place of the old. */
export async function putDocument(
  room: PartnersRoom,
  actor: Actor,
  command: { readonly agreement: string; readonly name: string; readonly bytes: Uint8Array },
): Promise<Outcome<object, DocumentRefusal>> {
  return perform(room.ground, actor, { act: 'partners.put-document', site: null }, async (hand) => {
    const { bytes } = command
    if (bytes.length === 0) return refuse('file-missing', { field: 'document' })
    if (bytes.length > DOCUMENT_MAX) return refuse('file-too-big', { field: 'document' })
    if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-')
      return refuse('file-kind', { field: 'document' })
    const found = await agreementById(hand.tx, command.agreement)
    if (!found) return refuse('unknown-agreement')
    await saveDocument(hand.tx, { agreement: found.id, name: nameOf(command.name), bytes, at: hand.now })
    hand.about(partnerSubject(found.partner), { agreement: found.id })
    return { ok: true as const }
  })
}

const nameOf = (typed: string): string =>
  typed
    .toWellFormed()
    .replaceAll(/[\p{Cc}"\\/]/gu, ' ')
    .trim()
    .slice(0, 120) || 'vereinbarung.pdf'

/** Agreements with their days, and which of them are to be looked at within 90 days or already late. */
export async function readAgreements(
  room: PartnersRoom,
): Promise<{ agreements: readonly AgreementOf[]; due: readonly AgreementOf[] }> {
  const agreements = await allAgreements(room.ground.db)
  return { agreements, due: dueOn(agreements, officeDay(room.ground.clock.now())) }
}

/** Reviews and ends within 90 days, the earliest first. Pure. */
export function dueOn(agreements: readonly AgreementOf[], today: Temporal.PlainDate): AgreementOf[] {
  const { compare } = Temporal.PlainDate
  const until = today.add({ days: REVIEW_DAYS })
  const dayOf = ({ reviewOn, endsOn }: AgreementOf): Temporal.PlainDate =>
    endsOn && compare(endsOn, reviewOn) < 0 ? endsOn : reviewOn
  return agreements
    .filter((it) => it.state !== 'ended' && compare(dayOf(it), until) <= 0)
    .toSorted((a, b) => compare(dayOf(a), dayOf(b)))
}

/** The document of an agreement; null when there is none. */
export const readDocument = (room: PartnersRoom, agreement: string) => documentOf(room.ground.db, agreement)
