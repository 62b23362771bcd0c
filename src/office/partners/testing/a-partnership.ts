import * as counselling from '#office/counselling/index.ts'
import { aCounselling, aFirstTalk, type ACounselling } from '#office/counselling/testing/a-counselling.ts'
import * as partners from '../index.ts'
import type { AskReferral } from '../ask-referral.ts'
import type { PartnerDraft } from '../partner.ts'

export const ENTRY: PartnerDraft = {
  ...{
    key: 'mbe-musterstadt',
    name: 'Migrationsberatung Brückenhaus',
    needs: ['mbe'],
    languages: ['ar', 'tr'],
  },
  ...{ standing: 'independent', hours: 'Mo–Do 9–16 Uhr', wheelchair: 'yes', access: '', childcare: true },
  ...{ phone: '09131 555 010', mail: 'mbe@brueckenhaus.example', web: '', street: 'Uferstraße 3' },
  ...{ postcode: '91099', city: 'Musterstadt', active: true },
}

export interface APartnership extends ACounselling {
  readonly partners: partners.PartnersRoom
  readonly partner: string
}

/** A counselling with one partner in its directory. */
export async function aPartnership(now?: string): Promise<APartnership> {
  const it = await aCounselling(now)
  const room = partners.openPartners(it.room)
  const kept = await partners.keepPartner(room, it.member, { id: null, entry: ENTRY })
  if (!kept.ok) throw new Error(kept.refusal)
  return { ...it, partners: room, partner: kept.partner }
}

export const sure = <T extends { ok: boolean }>(outcome: T): Extract<T, { ok: true }> => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}

export function wish(it: APartnership, caseId: string, more: Partial<AskReferral> = {}): AskReferral {
  return {
    ...{ case: caseId, partner: it.partner, body: 'mbe', contact: null, hint: null, purpose: 'advice' },
    ...{ more: 'Hilfe beim Antrag', values: { name: 'Lina', language: 'Arabisch', phone: '0170 1' } },
    ...{ channel: 'mail', expiresOn: Temporal.PlainDate.from('2026-12-31'), despiteEnded: false, ...more },
  }
}

export interface Asked {
  readonly caseId: string
  readonly code: string
  readonly referral: string
  readonly consent: string
}

/** Asked for, not yet answered. */
export async function asked(it: APartnership, more: Partial<AskReferral> = {}): Promise<Asked> {
  const { caseId, code } = await aFirstTalk(it.room)
  const { referral } = sure(await partners.askReferral(it.partners, it.member, wish(it, caseId, more)))
  const { referrals } = sure(await partners.readReferrals(it.partners, it.member, { case: caseId }))
  return { caseId, code, referral, consent: referrals[0]!.consent.id }
}

/** The person signs these fields. */
export async function signed(
  it: APartnership,
  ask: Asked,
  items: readonly string[] = ['name', 'language', 'phone'],
): Promise<void> {
  const { caseId, consent, code } = ask
  sure(await counselling.giveConsent(it.room, counselling.PERSON, { case: caseId, consent, items, code }))
}

/** Sent by hand, with link and code. */
export async function sent(it: APartnership, items?: readonly string[]) {
  const ask = await asked(it, { channel: 'handed' })
  await signed(it, ask, items)
  const named = { case: ask.caseId, referral: ask.referral }
  const { link, code } = sure(await partners.sendReferral(it.partners, it.member, named))
  return { ...ask, named, link: link!, partnerCode: code }
}

/** Opened in one browser. */
export async function opened(it: APartnership, items?: readonly string[]) {
  const ask = await sent(it, items)
  const tried = sure(
    await partners.tryCode(it.partners, { link: ask.link, session: '', code: ask.partnerCode }),
  )
  return { ...ask, by: { link: ask.link, session: tried.session! } }
}
