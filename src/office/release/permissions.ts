/** Who may do which act of this module. */
export const releasePermissions = {
  'release.announce': ['admin', 'head'],
  'release.withdraw': ['admin', 'head'],
  'release.set-guard': ['admin'],
  /** Reception enters whoever calls or stands there; everybody has one lot. */
  'release.enter': ['visitor', 'reception', 'caseworker', 'head', 'appointments:write'],
  'release.leave': ['visitor', 'reception', 'caseworker', 'head', 'appointments:write'],
  'release.find-entrant': ['visitor', 'reception', 'caseworker', 'head'],
  'release.close': ['system'],
  'release.give': ['system'],
  'release.put-back': ['system'],
  'release.settle': ['system'],
  'release.draw': ['system'],
} as const satisfies Record<string, readonly string[]>
