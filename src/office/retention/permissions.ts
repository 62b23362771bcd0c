const READERS = ['caseworker', 'head'] as const

/** Who may do which act of this module; which file, `casefiles` says. That two persons differ, the list says. */
export const retentionPermissions = {
  'retention.note-event': READERS,
  'retention.revoke-event': READERS,
  'retention.shorten': READERS,
  'retention.hold': READERS,
  'retention.end-hold': READERS,
  'retention.look': READERS,
  'retention.report': READERS,
  'retention.offer': READERS,
  'retention.read-disposals': READERS,
  'retention.send-message': READERS,
  'retention.take-message': READERS,
  'retention.enter-appraisal': ['head'],
  'retention.draw-list': READERS,
  'retention.drop-list': READERS,
  'retention.execute-list': READERS,
  'retention.read-lists': READERS,
  'retention.hand-over': READERS,
  'retention.receive': READERS,
  'retention.take-in': READERS,
  'retention.refuse-arrival': READERS,
  'retention.read-arrivals': READERS,
  'retention.reckon': ['system'],
} as const satisfies Record<string, readonly string[]>
