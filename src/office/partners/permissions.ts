const MEMBER = ['counsellor'] as const
const LEAD = ['counselling-lead'] as const
const PERSON = ['person'] as const
/** Whoever holds a link, and for what it shows its code as well. */
const PARTNER = ['partner'] as const

export const partnerPermissions = {
  'partners.keep-partner': MEMBER,
  'partners.import': LEAD,
  'partners.keep-agreement': LEAD,
  'partners.put-document': LEAD,
  'partners.ask': MEMBER,
  'partners.send': MEMBER,
  'partners.renew-link': MEMBER,
  'partners.take-back': MEMBER,
  'partners.read': MEMBER,
  'partners.look-around': MEMBER,
  'partners.propose-handover': MEMBER,
  'partners.settle-handover': MEMBER,
  'partners.end': [...MEMBER, ...PARTNER],
  'partners.read-own': PERSON,
  'partners.try-code': PARTNER,
  'partners.show': PARTNER,
  'partners.answer': PARTNER,
  'partners.note-deleted': PARTNER,
  'partners.mail': ['system'],
  'partners.tell-withdrawn': ['system'],
} as const satisfies Record<string, readonly string[]>
