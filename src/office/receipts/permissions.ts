/** Who may do which act of this module. */
export const receiptPermissions = {
  'receipts.issue': ['visitor', 'reception', 'caseworker', 'head', 'client', 'system'],
  'receipts.declare': ['visitor', 'reception', 'caseworker', 'head', 'client'],
  'receipts.read': ['visitor', 'reception', 'caseworker', 'head', 'client'],
  'receipts.check': ['visitor', 'reception', 'caseworker', 'head', 'admin', 'client'],
  'receipts.rotate-key': ['admin', 'system'],
  'receipts.revoke-key': ['admin'],
  'receipts.forget': ['system'],
} as const satisfies Record<string, readonly string[]>
