/** Who may do which act of this module. Reading the catalogue needs no permission; it is public. */
export const cataloguePermissions = {
  'catalogue.edit-entry': ['admin'],
  'catalogue.discard-draft': ['admin'],
  'catalogue.publish': ['admin'],
  'catalogue.revert': ['admin'],
} as const satisfies Record<string, readonly string[]>
