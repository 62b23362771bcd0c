import { alsoElsewhere, forms, line, pages, type Line } from './line.ts'

/** Pages are for whoever the face is for, forms for whoever may do the act, at the own site. */
export const RECEPTION: readonly Line[] = [
  ...line(
    ['reception', 'head'],
    'none',
    ...pages('/reception', '/reception/day', '/reception/booking', '/reception/walk-in'),
    ...pages('/reception/book', '/reception/replan', '/reception/feedback'),
  ),
  ...alsoElsewhere(
    ['admin'],
    line(['reception', 'head'], 'site', ...forms('/reception/replan', 'close', 'reopen')),
  ),
  ...line(['reception', 'head'], 'site', ...forms('/reception/feedback', 'settle', 'reopen')),
  ...line(['reception', 'head'], 'none', ...pages('/reception/survey', '/reception/survey/sheet')),
  ...line(
    ['reception', 'head'],
    'site',
    ...pages('/reception/survey/[bundle]'),
    ...forms('/reception/survey', 'default'),
  ),
  ...line(
    ['reception', 'head'],
    'site',
    ...forms('/reception/survey/[bundle]', 'type', 'takeBack', 'close', 'drop'),
  ),
  ...alsoElsewhere(
    ['caseworker'],
    line(
      ['reception', 'head'],
      'site',
      ...forms('/reception/book', 'default'),
      ...forms('/reception/replan', 'move', 'same'),
    ),
  ),
  ...line(['reception', 'head'], 'none', ...pages('/reception/waiting-list')),
  ...line(['reception', 'head'], 'site', ...pages('/reception/waiting-list/[entry]')),
  ...alsoElsewhere(
    ['caseworker'],
    line(
      ['reception', 'head'],
      'site',
      ...forms('/reception/waiting-list/[entry]', 'hardship', 'title', 'remove', 'accept', 'decline'),
    ),
  ),
  // cards: the page of one card opens only cards of the own site; whoever looks may hand out
  ...line(
    ['reception', 'head'],
    'none',
    ...pages('/reception/cards', '/reception/cards/import', '/reception/cards/stock'),
    ...pages('/reception/cards/inventory', '/reception/cards/labels', '/reception/overload'),
    ...pages('/reception/point', '/reception/point/[language=lang]'),
    ...pages('/reception/point/[language=lang]/chosen'),
  ),
  ...line(['reception', 'head'], 'site', ...pages('/reception/cards/receipt')),
  ...line(
    ['reception', 'head'],
    'site',
    ...forms(
      '/reception/cards',
      'give',
      'undo',
      'person',
      'move',
      'extend',
      'lose',
      'return',
      'destroy',
      'again',
      'fee',
    ),
    ...forms('/reception/cards/import', 'show', 'take', 'correct', 'strike'),
    ...forms('/reception/cards/stock', 'tell', 'addPlaces', 'removePlace'),
    ...forms('/reception/cards/inventory', 'start', 'note', 'finish'),
    ...forms('/reception/overload', 'start', 'stop', 'admitted'),
  ),
  ...line(['reception', 'head'], 'none', ...pages('/reception/messages', '/reception/mailbox')),
  ...alsoElsewhere(
    ['caseworker'],
    line(['reception', 'head'], 'site', ...forms('/reception/messages', 'again', 'correct', 'byHand')),
  ),
  // the mailbox belongs to the office as a whole
  ...line(
    ['reception', 'head'],
    'none',
    ...forms('/reception/mailbox', 'finish', 'reopen', 'answer', 'reclassify'),
  ),
  ...line(
    ['reception', 'head'],
    'none',
    ...pages('/reception/offline', '/reception/offline/snapshot', '/reception/catch-up', '/reception/drill'),
    ...pages('/reception/outage', '/reception/outage/day-list', '/reception/outage/roll'),
    ...pages('/reception/outage/instruction/[face]'),
    'POST /reception/offline/replay',
  ),
  ...line(
    ['reception', 'head'],
    'site',
    ...forms('/reception/catch-up', 'paper', 'settle'),
    ...forms('/reception/drill', 'default'),
  ),
  // Numbers without names, for screens that follow; caseworkers see the same at their desks.
  ...line(['reception', 'caseworker', 'head'], 'none', ...pages('/reception/hall')),
  ...line(['reception', 'head'], 'none', ...pages('/reception/notes', '/reception/notes/now')),
  ...line(['reception', 'head'], 'site', ...forms('/reception/notes', 'going')),
  ...alsoElsewhere(['admin'], line(['reception', 'head'], 'site', ...forms('/reception/notes', 'mute'))),
  ...line(
    ['reception', 'head'],
    'site',
    ...forms('/reception', 'admitted', 'priority'),
    ...forms('/reception/day', 'admitted', 'missed'),
  ),
  ...alsoElsewhere(
    ['caseworker'],
    line(['reception', 'head'], 'site', ...forms('/reception', 'transferred', 'left')),
  ),
  ...alsoElsewhere(
    ['caseworker'],
    line(
      ['reception', 'head'],
      'site',
      ...forms('/reception', 'arrived'),
      ...forms('/reception/day', 'arrived'),
      ...forms('/reception/walk-in', 'default'),
    ),
  ),
  ...line(
    ['reception', 'head'],
    'none',
    ...pages('/reception/hand-in', '/reception/letterbox', '/reception/short', '/reception/short/[kind]'),
  ),
  // papers by their id: the own site alone; a case worker sees them from the desk
  ...line(['reception', 'head'], 'site', ...pages('/reception/hand-in/[handIn]')),
  ...line(
    ['reception', 'caseworker', 'head'],
    'site',
    ...pages('/reception/hand-in/file/[file]'),
    'POST /uploads/hand-in/:document',
  ),
  ...line(['reception', 'head'], 'site', ...pages('/reception/short/slip/[short]')),
  ...alsoElsewhere(
    ['caseworker'],
    line(
      ['reception', 'head'],
      'site',
      ...forms('/reception/hand-in', 'number', 'person', 'fresh', 'letter', 'drop'),
      ...forms('/reception/hand-in/[handIn]', 'add', 'remove', 'removeFile', 'name', 'receive', 'mail'),
    ),
  ),
  ...line(
    ['reception', 'head'],
    'site',
    ...forms('/reception/letterbox', 'note', 'change', 'scan'),
    ...forms('/reception/short', 'undo'),
    ...forms('/reception/short/[kind]', 'default'),
  ),
  ...line(['reception', 'head'], 'none', ...pages('/reception/desks')),
  ...line(['reception', 'head'], 'site', ...forms('/reception/desks', 'release')),
]
