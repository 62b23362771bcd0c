const MEMBER = ['counsellor'] as const
const LEAD = ['counselling-lead'] as const
const PERSON = ['person'] as const
const BOTH = [...MEMBER, ...PERSON] as const

/** Who may do what. No line gives a list of persons: there is no such act. */
export const earlyWarningPermissions = {
  'earlywarning.read-hints': BOTH,
  'earlywarning.decide-hint': BOTH,
  'earlywarning.read-rules': MEMBER,
  'earlywarning.read-rule': MEMBER,
  'earlywarning.propose-rule': LEAD,
  'earlywarning.agree-rule': MEMBER,
  'earlywarning.withdraw-rule': MEMBER,
  'earlywarning.read-reminders': PERSON,
  'earlywarning.choose-reminders': PERSON,
  'earlywarning.remind': ['system'],
  'earlywarning.settle-reminder': ['system'],
} as const satisfies Record<string, readonly string[]>
