const READERS = ['caseworker', 'head'] as const
const TEMPLATES = [...READERS, 'admin'] as const

/** Who may do which act of this module; which letter, its document says. Administration sees no letter. */
export const letterPermissions = {
  'letters.look-at-templates': TEMPLATES,
  'letters.save-template': ['admin'],
  'letters.save-letterhead': ['admin'],
  'letters.preview-template': ['admin', 'head'],
  'letters.look': READERS,
  'letters.preview': READERS,
  'letters.draft': READERS,
  'letters.queue': READERS,
  'letters.withdraw': READERS,
  'letters.settle-unknown': READERS,
  'letters.list-queue': READERS,
  'letters.open-batch': READERS,
  'letters.print': READERS,
  'letters.decide-notified': READERS,
  'letters.send': ['system'],
  'letters.note-bounce': ['system'],
} as const satisfies Record<string, readonly string[]>
