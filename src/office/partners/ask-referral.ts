import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { codeFrom } from '#ground/identity/ids.ts'
import { isLanguage } from '#ground/languages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  askConsentIn,
  caseSubject,
  lockCase,
  type Case,
  type ConsentWords,
} from '#office/counselling/index.ts'
import { textsIn } from '#texts/index.ts'
import { standingOn } from './agreement.ts'
import { agreementsOf } from './agreement-store.ts'
import type { Partner } from './partner.ts'
import { contactsOf, partnerById } from './partner-store.ts'
import {
  CHANNELS,
  FIELDS,
  LONGEST_DAYS,
  REFERRAL_PURPOSES,
  REFERRAL_TEXTS,
  VALUE_MAX,
  type ReferralPurpose,
} from './referral.ts'
import { insertReferral } from './referral-store.ts'
import type { PartnersRoom } from './room.ts'

export interface AskReferral {
  readonly case: string
  readonly partner: string
  /** One of the partner's needs. */
  readonly body: string
  /** Somebody there; null: the organisation itself. */
  readonly contact: string | null
  readonly hint: string | null
  readonly purpose: ReferralPurpose
  /** Beside the purpose, in words the person understands; may be empty. */
  readonly more: string
  /** By field: exactly what would be passed on. An empty value is not passed on. */
  readonly values: Readonly<Record<string, string>>
  readonly channel: 'mail' | 'handed'
  readonly expiresOn: Temporal.PlainDate | null
  /** The counsellor knows that no agreement with this partner holds any more. */
  readonly despiteEnded: boolean
  readonly key?: string | undefined
}

export type AskReferralRefusal =
  | CommonRefusal
  | 'unknown-case'
  | 'case-closed'
  | 'unknown-partner'
  | 'need-wrong'
  | 'purpose-missing'
  | 'values-missing'
  | 'value-too-long'
  | 'channel-unknown'
  | 'no-mail'
  | 'expiry-wrong'
  | 'agreement-ended'
  | 'items-missing'

/** What is sealed beside the consent: where the link goes. */
export interface Addressee {
  readonly name: string
  readonly mail: string
}

/** Asks the person, in the person's language, whether exactly this may be passed on to exactly these. Nothing goes yet. */
export async function askReferral(
  room: PartnersRoom,
  actor: Actor,
  command: AskReferral,
): Promise<Outcome<{ referral: string }, AskReferralRefusal>> {
  const { key, ...request } = command
  const deed = {
    ...{ act: 'partners.ask', site: null },
    ...(key !== undefined && { key: { value: key, request } }),
  }
  return perform(room.ground, actor, deed, async (hand) => {
    const found = await lockCase(hand.tx, command.case)
    if (!found) return refuse('unknown-case')
    if (found.closedAt) return refuse('case-closed')
    const partner = await partnerById(hand.tx, command.partner)
    if (!partner?.active) return refuse('unknown-partner', { field: 'partner' })
    const values = filled(command.values)
    const refusal = faultOf(command, partner, values, officeDay(hand.now))
    if (refusal) return refusal
    const to = await addresseeOf(hand, partner, command.contact)
    if (command.channel === 'mail' && to.mail === '') return refuse('no-mail', { field: 'channel' })
    const standing = standingOn(await agreementsOf(hand.tx, partner.id), officeDay(hand.now))
    if (standing === 'ended' && !command.despiteEnded)
      return refuse('agreement-ended', { field: 'despiteEnded' })
    return ask(room, hand, actor, { command, found, partner, to, values })
  })
}

const filled = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    FIELDS.map((field) => [field, (values[field] ?? '').trim()] as const).filter(([, value]) => value !== ''),
  )

function faultOf(
  it: AskReferral,
  partner: Partner,
  values: Readonly<Record<string, string>>,
  today: Temporal.PlainDate,
) {
  if (!partner.needs.includes(it.body)) return refuse('need-wrong', { field: 'body' })
  if (!REFERRAL_PURPOSES.includes(it.purpose)) return refuse('purpose-missing', { field: 'purpose' })
  if (!CHANNELS.includes(it.channel)) return refuse('channel-unknown', { field: 'channel' })
  if (Object.keys(values).length === 0) return refuse('values-missing', { field: 'value-name' })
  const long = Object.entries(values).find(([, value]) => value.length > VALUE_MAX)
  if (long) return refuse('value-too-long', { field: `value-${long[0]}` })
  if (it.more.length > VALUE_MAX) return refuse('value-too-long', { field: 'more' })
  const { compare } = Temporal.PlainDate
  if (
    !it.expiresOn ||
    compare(it.expiresOn, today) < 0 ||
    compare(it.expiresOn, today.add({ days: LONGEST_DAYS })) > 0
  )
    return refuse('expiry-wrong', { field: 'expiresOn' })
  return null
}

async function addresseeOf({ tx }: Hand, partner: Partner, contact: string | null): Promise<Addressee> {
  const them = (await contactsOf(tx, partner.id)).find((it) => it.id === contact && it.active)
  return { name: them?.name ?? '', mail: them?.mail || partner.mail }
}

async function ask(
  room: PartnersRoom,
  hand: Hand,
  actor: Actor,
  it: {
    readonly command: AskReferral
    readonly found: Case
    readonly partner: Partner
    readonly to: Addressee
    readonly values: Readonly<Record<string, string>>
  },
): Promise<Outcome<{ referral: string }, 'unknown-case' | 'items-missing' | 'expiry-wrong'>> {
  const { command, found, partner, to, values } = it
  const expiresOn = command.expiresOn!
  const asked = await askConsentIn(room.counselling, hand, actor, {
    ...{
      case: found.id,
      purpose: 'referral',
      language: found.language,
      textVersion: REFERRAL_TEXTS,
      expiresOn,
    },
    words: {
      ...wordsFor(found.language, command, partner, to, values),
      german: wordsFor('de', command, partner, to, values),
    },
  })
  if (!asked.ok) return asked
  const safe = (await room.counselling.vault.safeOf(hand.tx, found.id))!
  const id = room.ground.ids.uuid()
  await insertReferral(hand.tx, {
    ...{ id, number: `W-${codeFrom(room.counselling.secrets.bytes(12)).slice(0, 5)}`, caseId: found.id },
    ...{ partner: partner.id, body: command.body, hint: command.hint, consent: asked.consent },
    ...{ fields: Object.keys(values), channel: command.channel, language: found.language, expiresOn },
    ...{ sealed: safe.seal(`referral ${id}`, to), askedAt: hand.now },
  })
  hand.about(caseSubject(found.id), { referral: id, consent: asked.consent })
  hand.tell('partners.asked', { case: found.id, referral: id })
  return { ok: true, referral: id }
}

/** In the language of the person, so that what is signed is understood. The values stand as they will be passed on. */
function wordsFor(
  language: string,
  command: AskReferral,
  partner: Partner,
  to: Addressee,
  values: Readonly<Record<string, string>>,
): Omit<ConsentWords, 'german'> {
  const { maybe } = textsIn(isLanguage(language) ? language : 'de')
  const say = (key: string): string => maybe(`referrals.${key}`)?.text ?? key
  const more = command.more.trim()
  const place = [partner.street, [partner.postcode, partner.city].filter(Boolean).join(' ')]
  return {
    purpose: [say(`purpose.${command.purpose}`), more].filter(Boolean).join(': '),
    recipient: [partner.name, to.name, ...place].filter(Boolean).join(', '),
    channel: say(`channel.${command.channel}`),
    items: Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, { name: say(`field.${field}`), value }]),
    ),
  }
}
