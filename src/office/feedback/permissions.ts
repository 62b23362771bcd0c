/** Who may do which act of this module. */
export const feedbackPermissions = {
  'feedback.send': ['visitor', 'reception', 'caseworker', 'cashier', 'head', 'admin'],
  'feedback.read': ['reception', 'head'],
  'feedback.settle': ['reception', 'head'],
  'feedback.reopen': ['reception', 'head'],
  'feedback.erase': ['system'],
} as const satisfies Record<string, readonly string[]>
