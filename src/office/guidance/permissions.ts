const MEMBER = ['counsellor'] as const
const PERSON = ['person'] as const
const BOTH = [...MEMBER, ...PERSON] as const

/** Who may do what. Roles of the office stand nowhere here. */
export const guidancePermissions = {
  'guidance.read-facts': BOTH,
  'guidance.save-facts': BOTH,
  'guidance.read-plan': BOTH,
  'guidance.print-plan': BOTH,
  'guidance.set-goal': BOTH,
  'guidance.end-goal': BOTH,
  'guidance.agree-step': MEMBER,
  'guidance.end-step': BOTH,
  'guidance.add-note': MEMBER,
  'guidance.remove-note': MEMBER,
  'guidance.set-follow-up': MEMBER,
  'guidance.finish-follow-up': MEMBER,
  'guidance.list-follow-ups': MEMBER,
  'guidance.book-talk': MEMBER,
  'guidance.end-talk': MEMBER,
  'guidance.cancel-talk': PERSON,
  'guidance.save-calendar': BOTH,
  'guidance.book-interpreter': MEMBER,
  'guidance.change-interpreter': MEMBER,
  'guidance.add-document': BOTH,
  'guidance.read-documents': BOTH,
  'guidance.open-document': BOTH,
  'guidance.remove-document': BOTH,
  'guidance.propose-to-file': MEMBER,
  'guidance.read-to-file': BOTH,
  'guidance.deliver-to-file': ['system'],
} as const satisfies Record<string, readonly string[]>
