const COUNTER = ['reception', 'caseworker', 'head'] as const
const FRONT = ['reception', 'head'] as const

/** Who may do which act of this module. Whoever works at a counter or a desk; administration sees no documents. */
export const handInPermissions = {
  'handin.open': COUNTER,
  'handin.name-person': COUNTER,
  'handin.drop': COUNTER,
  'handin.add-document': COUNTER,
  'handin.remove-document': COUNTER,
  'handin.add-file': COUNTER,
  'handin.remove-file': COUNTER,
  'handin.receive': COUNTER,
  'handin.mail-receipt': COUNTER,
  'handin.find-person': COUNTER,
  'handin.look': [...COUNTER, 'system'],
  'handin.look-at-file': [...COUNTER, 'system'],
  'handin.list': FRONT,
  'handin.inbox': COUNTER,
  'handin.mark-seen': COUNTER,
  'handin.mark-filed': [...COUNTER, 'system'],
  'handin.note-letter': FRONT,
  'handin.change-letter': FRONT,
  'handin.list-letters': FRONT,
  'handin.scan-letter': FRONT,
  'handin.finish-short': FRONT,
  'handin.undo-short': FRONT,
  'handin.look-at-short': FRONT,
  'handin.forget': ['system'],
} as const satisfies Record<string, readonly string[]>
