const MEMBER = ['counsellor'] as const
const BOTH = ['counsellor', 'person'] as const

/** Who may do what. Offers are public and need no line. */
export const coursePermissions = {
  'courses.read': BOTH,
  'courses.save': BOTH,
  'courses.import-offers': MEMBER,
} as const satisfies Record<string, readonly string[]>
