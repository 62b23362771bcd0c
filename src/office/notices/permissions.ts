const DESKS = ['reception', 'caseworker', 'head'] as const

/** Who may do which act of this module. */
export const noticePermissions = {
  'notices.send': ['system'],
  'notices.note-fate': ['system'],
  'notices.take-sms': ['system'],
  'notices.forget': ['system'],
  'notices.read': DESKS,
  'notices.look-over': DESKS,
  'notices.send-again': DESKS,
  'notices.correct-contact': DESKS,
  'notices.settle-by-hand': DESKS,
} as const satisfies Record<string, readonly string[]>
