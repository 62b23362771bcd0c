const DESKS = ['reception', 'head'] as const

/** Who may do which act of this module. */
export const mailboxPermissions = {
  'mailbox.take-in': ['system'],
  'mailbox.forget': ['system'],
  'mailbox.look': DESKS,
  'mailbox.figures': [...DESKS, 'admin'],
  'mailbox.finish': DESKS,
  'mailbox.reopen': DESKS,
  'mailbox.reclassify': DESKS,
  'mailbox.answer': DESKS,
} as const satisfies Record<string, readonly string[]>
