const READERS = ['caseworker', 'head'] as const

/** Who may do which act of this module; at which Akte, its tokens say (see casefiles). */
export const inspectionPermissions = {
  'inspection.open': READERS,
  'inspection.choose': READERS,
  'inspection.mark': READERS,
  'inspection.unmark': READERS,
  'inspection.submit': READERS,
  'inspection.return': READERS,
  'inspection.release': READERS,
  'inspection.give': READERS,
  'inspection.withdraw': READERS,
  'inspection.look': READERS,
  'inspection.fetch': READERS,
} as const satisfies Record<string, readonly string[]>
