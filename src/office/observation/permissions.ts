/** Who may do which act of this module. */
export const observationPermissions = {
  'observation.roll-up': ['system'],
  'observation.read': ['head'],
  'observation.import-history': ['head'],
  'observation.remove-history': ['head'],
} as const satisfies Record<string, readonly string[]>
