/** Who may do which act of this module. */
export const receiptPermissions = {
  'receipts.issue': ['visitor', 'reception', 'caseworker', 'head', 'appointments:write', 'system'],
  'receipts.declare': ['visitor', 'reception', 'caseworker', 'head', 'appointments:write'],
  'receipts.read': ['visitor', 'reception', 'caseworker', 'head', 'appointments:write'],
  'receipts.check': ['visitor', 'reception', 'caseworker', 'cashier', 'head', 'admin', 'appointments:write'],
  'receipts.rotate-key': ['admin', 'system'],
  'receipts.revoke-key': ['admin'],
  'receipts.forget': ['system'],
} as const satisfies Record<string, readonly string[]>
