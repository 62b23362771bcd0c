/** Who may do which act of this module. The words with a colon are scopes of a program's key. */
const OWN_OR_ADMIN = ['webhooks:write', 'admin'] as const

export const exchangePermissions = {
  'exchange.find-visits': ['visits:read'],
  'exchange.look-at-visit': ['visits:read'],
  'exchange.look-at-desk': ['visits:read'],
  'exchange.look-at-links': ['reception', 'caseworker', 'head'],
  'exchange.attach-reference': ['visits:refer'],
  'exchange.detach-reference': ['visits:refer'],
  'exchange.subscribe': ['webhooks:write'],
  'exchange.rotate-secret': ['webhooks:write'],
  'exchange.unsubscribe': OWN_OR_ADMIN,
  'exchange.pause': ['admin', 'system'],
  'exchange.resume': OWN_OR_ADMIN,
  'exchange.send-again': OWN_OR_ADMIN,
  'exchange.overview': ['admin'],
  'exchange.save-link': ['admin'],
  'exchange.save-setting': ['admin'],
} as const satisfies Record<string, readonly string[]>
