/** Who may look at what a visit or an Akte is asked to pay. Asking for it is an act of the claims. */
export const chargingPermissions = {
  'charging.look': ['caseworker', 'reception', 'cashier', 'head'],
} as const satisfies Record<string, readonly string[]>
