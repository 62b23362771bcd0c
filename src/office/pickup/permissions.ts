/** Who may do which act of this module. Caseworkers may look whether a card has come; the counter hands out. */
const COUNTER = ['reception', 'head'] as const
const LOOK = ['reception', 'caseworker', 'head'] as const

export const pickupPermissions = {
  'pickup.preview-list': COUNTER,
  'pickup.import-list': COUNTER,
  'pickup.read-lists': COUNTER,
  'pickup.correct-row': COUNTER,
  'pickup.strike-row': COUNTER,
  'pickup.find': LOOK,
  'pickup.show': LOOK,
  'pickup.read-stock': LOOK,
  'pickup.read-shelf': LOOK,
  'pickup.hand-out': COUNTER,
  /** Although a fee is owed. */
  'pickup.hand-out-unpaid': ['head'],
  'pickup.bind-fee': LOOK,
  'pickup.undo-hand-out': COUNTER,
  'pickup.choose-person': COUNTER,
  'pickup.tell': COUNTER,
  'pickup.remind': ['system'],
  'pickup.move': COUNTER,
  'pickup.add-places': COUNTER,
  'pickup.remove-place': COUNTER,
  'pickup.return': COUNTER,
  'pickup.destroy': COUNTER,
  'pickup.lose': COUNTER,
  'pickup.find-again': COUNTER,
  'pickup.extend': COUNTER,
  'pickup.start-inventory': COUNTER,
  'pickup.note-inventory': COUNTER,
  'pickup.finish-inventory': COUNTER,
  'pickup.read-inventory': COUNTER,
  'pickup.erase': ['system'],
} as const satisfies Record<string, readonly string[]>
