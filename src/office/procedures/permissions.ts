/** Who may do which act of this module: everybody who works here reads, the head of the office writes. */
const STAFF = ['reception', 'caseworker', 'cashier', 'head', 'admin', 'council'] as const
const HEAD = ['head'] as const

export const procedurePermissions = {
  'procedures.read': STAFF,
  'procedures.save': HEAD,
  'procedures.restore': HEAD,
  'procedures.take-over': HEAD,
} as const satisfies Record<string, readonly string[]>
