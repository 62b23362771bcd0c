/** Who may do which act of this module: money is planned by the head of the office alone. */
const HEAD = ['head'] as const

export const costsPermissions = {
  'costs.read': HEAD,
  'costs.create-statement': HEAD,
  'costs.rename-statement': HEAD,
  'costs.remove-statement': HEAD,
  'costs.restore-statement': HEAD,
  'costs.save-item': HEAD,
  'costs.remove-item': HEAD,
  'costs.restore-item': HEAD,
  'costs.import': HEAD,
  'costs.take-back-import': HEAD,
} as const satisfies Record<string, readonly string[]>
