/** Who may do which act of this module. Who asks for money, who takes it and who releases are never one and the same. */
const ASKS = ['caseworker', 'reception', 'head', 'cashier'] as const
const LOOK = ['caseworker', 'reception', 'head', 'cashier'] as const
const RELEASE = ['head', 'cashier'] as const

export const claimPermissions = {
  'claims.create': ASKS,
  'claims.of-person': LOOK,
  'claims.find': LOOK,
  'claims.list': ['cashier', 'head'],
  'claims.read-views': ['cashier', 'head'],
  'claims.cancel': ASKS,
  'claims.order-relief': ASKS,
  'claims.release-relief': RELEASE,
  'claims.refuse-relief': RELEASE,
  'claims.read-relief': LOOK,
  'claims.pay-refund': ['cashier', 'head'],
  'claims.save-till': ['admin', 'head', 'cashier'],
  'claims.read-tills': ['admin', 'head', 'cashier', 'caseworker', 'reception'],
} as const satisfies Record<string, readonly string[]>
