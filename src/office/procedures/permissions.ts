/** Who may do which act of this module: everybody who serves reads, the head of the office writes. */
const SERVING = ['reception', 'caseworker', 'cashier', 'head'] as const
const HEAD = ['head'] as const

export const procedurePermissions = {
  'procedures.read': SERVING,
  'procedures.save': HEAD,
  'procedures.restore': HEAD,
  'procedures.take-over': HEAD,
} as const satisfies Record<string, readonly string[]>
