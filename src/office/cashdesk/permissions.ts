/** Who may do which act of this module. */
const CASHIER = ['cashier', 'head'] as const
/** Cards are taken where people sit; cash only at a drawer. */
const DESKS = ['caseworker', 'reception', 'cashier', 'head'] as const

export const cashdeskPermissions = {
  'cashdesk.count': CASHIER,
  'cashdesk.confirm': CASHIER,
  'cashdesk.refuse': CASHIER,
  'cashdesk.move-money': CASHIER,
  'cashdesk.take-cash': CASHIER,
  'cashdesk.assign': CASHIER,
  'cashdesk.start-card': DESKS,
  'cashdesk.settle-card': DESKS,
  // said by a person, not by the terminal: who asks for a fee never says that it was paid
  'cashdesk.say-card': CASHIER,
  'cashdesk.settle-week': CASHIER,
  'cashdesk.close-year': CASHIER,
  'cashdesk.read': CASHIER,
} as const satisfies Record<string, readonly string[]>
