const MEMBER = ['counsellor'] as const
const LEAD = ['counselling-lead'] as const
const PERSON = ['person'] as const

/** Who may do what. Roles of the office stand nowhere here: a case worker, a head, an administrator may do nothing. */
export const counsellingPermissions = {
  'counselling.set-up-first-lead': ['system'],
  'counselling.sign-in': MEMBER,
  'counselling.sign-out': MEMBER,
  'counselling.invite': LEAD,
  'counselling.change-member': LEAD,
  'counselling.accept-invitation': ['visitor'],
  'counselling.first-talk': ['visitor'],
  'counselling.enter': ['visitor'],
  'counselling.leave': ['visitor'],
  'counselling.open-talk': MEMBER,
  'counselling.renew-code': MEMBER,
  'counselling.list': MEMBER,
  'counselling.read': MEMBER,
  'counselling.answer': MEMBER,
  'counselling.read-own': PERSON,
  'counselling.write': PERSON,
  'counselling.give-consent': PERSON,
  'counselling.decline-consent': PERSON,
  'counselling.withdraw-consent': [...PERSON, ...MEMBER],
  'counselling.note-signed-paper': MEMBER,
  'counselling.read-log': [...PERSON, ...MEMBER],
  'counselling.erase-own': PERSON,
  'counselling.erase': MEMBER,
  'counselling.erase-due': ['system'],
} as const satisfies Record<string, readonly string[]>
