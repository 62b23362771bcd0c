const FRONT = ['reception', 'head'] as const

/** Who may do which act of this module. A terminal never reads a name. */
export const outagePermissions = {
  'outage.reserve-numbers': ['terminal', ...FRONT],
  'outage.day-plan': ['terminal', ...FRONT],
  'outage.snapshot': FRONT,
  'outage.catch-up': ['terminal', ...FRONT],
  'outage.conflicts': FRONT,
  'outage.settle': FRONT,
  'outage.day-list': [...FRONT, 'system'],
  'outage.record-drill': FRONT,
  'outage.drills': FRONT,
} as const satisfies Record<string, readonly string[]>
