const EVERYBODY = [
  ...['visitor', 'terminal', 'reception', 'caseworker', 'cashier', 'head', 'admin', 'council'],
] as const
/** The head sees all; whoever was given one sees that one. Which those are, the act asks. */
const OWNERS = ['head', 'reception', 'caseworker', 'cashier', 'admin'] as const

/** Who may do which act of this module. */
export const complaintPermissions = {
  'complaints.send': EVERYBODY,
  'complaints.add': EVERYBODY,
  'complaints.contest': EVERYBODY,
  'complaints.withdraw': EVERYBODY,
  'complaints.read': OWNERS,
  'complaints.assign': ['head'],
  'complaints.answer': OWNERS,
  'complaints.reopen': ['head'],
  'complaints.read-figures': ['head'],
  'complaints.remind': ['system'],
  'complaints.erase': ['system'],
} as const satisfies Record<string, readonly string[]>
