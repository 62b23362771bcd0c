const READERS = ['caseworker', 'head'] as const

/** Who may do which act of this module; which file, `casefiles` says, and whose point, the point itself. */
export const circulationPermissions = {
  'circulation.start': READERS,
  'circulation.change-route': READERS,
  'circulation.withdraw': READERS,
  'circulation.complete': READERS,
  'circulation.return': READERS,
  'circulation.undo': READERS,
  'circulation.close': READERS,
  'circulation.resubmit': READERS,
  'circulation.look': READERS,
  'circulation.tasks': READERS,
  'circulation.confirm-told': READERS,
} as const satisfies Record<string, readonly string[]>
