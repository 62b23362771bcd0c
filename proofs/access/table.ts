/**
 * Who may use which route: one line each, to be read and signed by a person. A route without a line, and a line without
 * a route, fail the proof. `may` names who is let in; everybody else is turned away (401, 403, or sent to sign in).
 */
export type Who =
  | 'visitor'
  | 'terminal'
  | 'display'
  | 'client'
  | 'reception'
  | 'caseworker'
  | 'head'
  | 'admin'
export const EVERYBODY = [
  'visitor',
  'terminal',
  'display',
  'client',
  'reception',
  'caseworker',
  'head',
  'admin',
] as const

/**
 * Whose it must be. `site`: only for the own site. `code`: whoever holds the code; a code that is none opens nothing.
 * `keyed`: by code, and machines with a key only at their own site. `none`: nothing of anybody's.
 */
export type Ownership = 'none' | 'site' | 'code' | 'keyed'

export interface Line {
  readonly route: string
  readonly may: readonly Who[]
  readonly of: Ownership
  /** May do the act, but at another face: the page turns them away, the act itself may have happened. */
  readonly elsewhere?: readonly Who[]
}

const line = (may: readonly Who[], of: Ownership, ...routes: string[]): Line[] =>
  routes.map((route) => ({ route, may, of }))

function alsoElsewhere(elsewhere: readonly Who[], lines: readonly Line[]): Line[] {
  return lines.map((one) => ({ ...one, elsewhere }))
}

/** The interface looks at keys only: a colleague's cookie makes nobody more than a visitor there. */
const COLLEAGUES = ['reception', 'caseworker', 'head', 'admin'] as const
const VISITORS = ['visitor', ...COLLEAGUES] as const

const INTERFACE: readonly Line[] = [
  ...line(
    EVERYBODY,
    'none',
    'GET /health',
    'GET /api',
    'GET /api/problems/:name',
    'GET /api/v1/openapi.json',
  ),
  ...line(
    EVERYBODY,
    'none',
    'GET /api/v1/concerns',
    'GET /api/v1/concerns/:key',
    'GET /api/v1/concerns/:key/documents',
  ),
  ...line(EVERYBODY, 'none', 'GET /api/v1/calendar', 'GET /api/v1/places'),
  ...line([...VISITORS, 'client'], 'site', 'POST /api/v1/holds'),
  ...line([...VISITORS, 'client'], 'keyed', 'POST /api/v1/holds/:code/extend', 'POST /api/v1/appointments'),
  ...line(
    [...VISITORS, 'terminal', 'client'],
    'keyed',
    'GET /api/v1/appointments/:code',
    'POST /api/v1/arrivals',
  ),
  ...line(
    [...VISITORS, 'client'],
    'keyed',
    'POST /api/v1/appointments/:code/move',
    'POST /api/v1/appointments/:code/cancel',
  ),
  ...line(['terminal', 'client'], 'site', 'POST /api/v1/tickets'),
  ...line(EVERYBODY, 'code', 'GET /api/v1/tickets/:code'),
  ...line(
    ['client'],
    'site',
    'GET /api/v1/visits/:visit',
    'GET /api/v1/visits',
    'GET /api/v1/sites/:site/desks/:desk',
    'POST /api/v1/visits/:visit/references',
    'DELETE /api/v1/visits/:visit/references',
    'POST /api/v1/appointments/:code/references',
    'GET /api/v1/events',
    'POST /api/v1/calls',
    'POST /api/v1/calls/:visit/recall',
  ),
  ...line(
    ['client'],
    'site',
    'POST /api/v1/calls/:visit/serve',
    'POST /api/v1/calls/:visit/no-show',
    'POST /api/v1/calls/:visit/finish',
    'POST /api/v1/calls/:visit/withdraw',
    'POST /api/v1/calls/:visit/park',
    'POST /api/v1/calls/:visit/unpark',
    'POST /api/v1/calls/:visit/forward',
  ),
  // a program's own: another's is unknown to it
  ...line(
    ['client'],
    'none',
    'GET /api/v1/webhooks',
    'POST /api/v1/webhooks',
    'DELETE /api/v1/webhooks/:subscription',
    'POST /api/v1/webhooks/:subscription/rotate',
    'POST /api/v1/webhooks/:subscription/resume',
    'POST /api/v1/webhook-deliveries/:delivery/again',
  ),
  ...line(['terminal', 'display', 'client'], 'site', 'GET /api/v1/displays/:site'),
  ...line(
    EVERYBODY,
    'none',
    'GET /api/v1/releases/:release',
    'GET /api/v1/sites/:site/next-free',
    'GET /api/v1/sites/:site/proof',
    'GET /feeds/next-free.atom',
  ),
]

/** For the SMS gateway: nobody's key opens them, only its signature over the body. */
const GATEWAY: readonly Line[] = line([], 'none', 'POST /api/v1/sms-reports', 'POST /api/v1/sms-inbox')

/** Live lines know cookies: of colleagues and of devices. */
const STREAMS: readonly Line[] = [
  ...line(['display', ...COLLEAGUES], 'site', 'GET /events/display'),
  ...line(COLLEAGUES, 'site', 'GET /events/desk'),
  ...line(['caseworker', 'head'], 'none', 'GET /events/file/:akte'),
  ...line(EVERYBODY, 'code', 'GET /events/ticket/:code'),
]

const L = '/[language=lang]'
const W = `${L}/warteliste`
const T = '/terminal/[language=lang]'
const pages = (...paths: string[]): string[] => paths.map((path) => `GET ${path}`)
const forms = (page: string, ...names: string[]): string[] => names.map((name) => `POST ${page}?/${name}`)

const PUBLIC: readonly Line[] = [
  ...line(EVERYBODY, 'none', ...pages(`${L}/quittung/anliegen`, `${L}/quittung/pruefen`)),
  ...line(EVERYBODY, 'none', ...forms(`${L}/quittung/pruefen`, 'code', 'file')),
  ...line(VISITORS, 'none', ...forms(`${L}/quittung/anliegen`, 'default')),
  ...line(
    EVERYBODY,
    'none',
    ...pages(`${L}/barrierefreiheit/melden`, `${L}/barrierefreiheit/gemeldet`),
    ...forms(`${L}/barrierefreiheit/melden`, 'default'),
    ...pages('/', L, `${L}/barrierefreiheit`, `${L}/datenschutz`, `${L}/impressum`),
  ),
  ...line(
    EVERYBODY,
    'none',
    ...pages(
      `${L}/termin`,
      `${L}/termin/[concern]`,
      `${L}/termin/[concern]/unterlagen`,
      `${L}/termin/[concern]/zeiten`,
    ),
  ),
  ...line(
    EVERYBODY,
    'none',
    ...pages(`${L}/termin/lage/[situation]`, `${L}/termin/weiss-nicht`, `${L}/mein-termin`, `${L}/ticket`),
  ),
  ...line(
    EVERYBODY,
    'none',
    ...pages(`${L}/finden`, `${L}/finden/dringend`, `${L}/finden/mensch`, `${L}/finden/[situation]/[...way]`),
    ...pages(`${L}/finden/ergebnis/[concern]`, `${L}/finden/ergebnis/[concern]/fragen`, `${L}/liste`),
    ...forms(`${L}/finden/ergebnis/[concern]`, 'save', 'add'),
  ),
  ...line(
    EVERYBODY,
    'code',
    ...pages(`${L}/liste/[code]`, `${L}/liste/[code]/loeschen`, `${L}/liste/[code]/liste.pdf`),
    ...forms(`${L}/liste/[code]`, 'tick', 'remove'),
    ...forms(`${L}/liste/[code]/loeschen`, 'default'),
  ),
  ...line(
    EVERYBODY,
    'none',
    ...pages(`${L}/wartezeit`, `${W}`, `${W}/regel`, `${W}/eintragen`, `${W}/frueher`),
    ...forms(`${W}/eintragen`, 'default'),
    ...forms(`${W}/frueher`, 'default'),
  ),
  ...line(
    EVERYBODY,
    'code',
    ...pages(`${W}/[code]`, `${W}/[code]/wuensche`, `${W}/[code]/verlassen`, `${W}/angebot/[token]`),
    ...forms(`${W}/[code]`, 'accept', 'decline', 'receipt'),
    ...forms(`${W}/[code]/wuensche`, 'default'),
    ...forms(`${W}/[code]/verlassen`, 'default'),
    ...forms(`${W}/angebot/[token]`, 'accept', 'decline'),
  ),
  ...line(
    EVERYBODY,
    'none',
    ...pages(`${L}/verlosung`, `${L}/verlosung/[release]`, `${L}/verlosung/[release]/pruefen`),
    ...pages(`${L}/verlosung/[release]/teilnehmen`, `${L}/termin/[concern]/brief`),
    ...forms(`${L}/verlosung/[release]/teilnehmen`, 'default'),
    ...forms(`${L}/termin/[concern]/brief`, 'use', 'drop'),
  ),
  ...line(
    EVERYBODY,
    'code',
    ...pages(`${L}/verlosung/los/[code]`),
    ...forms(`${L}/verlosung/los/[code]`, 'leave', 'paper'),
  ),
  ...line(EVERYBODY, 'none', ...forms(`${L}/termin/[concern]/zeiten`, 'default')),
  ...line(EVERYBODY, 'code', ...pages(`${L}/buchung/[code]/kontakt`, `${L}/buchung/[code]/pruefen`)),
  ...line(
    EVERYBODY,
    'code',
    ...forms(`${L}/buchung/[code]/kontakt`, 'next', 'extend'),
    ...forms(`${L}/buchung/[code]/pruefen`, 'default'),
  ),
  ...line(
    EVERYBODY,
    'code',
    ...pages(
      `${L}/mein-termin/[code]`,
      `${L}/mein-termin/[code]/absagen`,
      `${L}/mein-termin/[code]/verschieben`,
    ),
  ),
  ...line(
    EVERYBODY,
    'code',
    ...forms(`${L}/mein-termin/[code]/absagen`, 'default'),
    ...forms(`${L}/mein-termin/[code]/verschieben`, 'default'),
  ),
  ...line(
    EVERYBODY,
    'code',
    ...pages(
      `${L}/termin-bestaetigt/[code]`,
      `${L}/termin-bestaetigt/[code]/termin.ics`,
      `${L}/termin-bestaetigt/[code]/termin.pdf`,
      `${L}/quittung/[receipt]`,
      `${L}/quittung/[receipt]/eingangsbestaetigung.pdf`,
      `${L}/quittung/[receipt]/nachweis.json`,
      `${L}/quittung/termin/[code]`,
      `${L}/ticket/[code]`,
      `${L}/ticket/[code]/gehen`,
    ),
  ),
  // a program's key means nothing to a page: there it is a visitor
  ...line(
    ['visitor', 'terminal', 'client'],
    'code',
    ...forms(`${L}/ticket/[code]`, 'later', 'back'),
    ...forms(`${L}/ticket/[code]/gehen`, 'default'),
  ),
  ...line(EVERYBODY, 'none', ...pages('/sign-in', '/sign-out', '/set-up', '/device')),
  ...line(
    EVERYBODY,
    'none',
    ...forms('/sign-in', 'default'),
    ...forms('/set-up', 'default'),
    ...forms('/device', 'signOn'),
  ),
]

const MACHINES: readonly Line[] = [
  ...line(['display', ...COLLEAGUES], 'none', ...pages('/display')),
  // for a machine only; what it says of itself is nobody's data. The recordings are heard in the hall.
  ...line(['display'], 'none', 'POST /display/sign'),
  ...line(EVERYBODY, 'none', ...pages('/display/clip/immutable/[digest]/[language]/[clip]')),
  ...line(
    ['terminal'],
    'none',
    ...pages('/terminal', T, `${T}/check-in`, `${T}/help`, `${T}/name`, `${T}/walk-in`, `${T}/elsewhere`),
    ...pages(`${T}/walk-in/short`, `${T}/walk-in/stay`, `${T}/walk-in/[concern]`),
  ),
  ...line(
    ['terminal'],
    'none',
    ...forms(`${T}/check-in`, 'default'),
    ...forms(`${T}/name`, 'default'),
    ...forms(`${T}/walk-in/short`, 'default'),
    ...forms(`${T}/walk-in/[concern]`, 'default'),
    ...forms(`${T}/help`, 'call'),
  ),
  ...line(['terminal'], 'code', ...pages(`${T}/ticket/[code]`), ...forms(`${T}/ticket/[code]`, 'print')),
  // without the server: digests and numbers of its own site, nobody's name
  ...line(
    ['terminal'],
    'none',
    ...pages('/terminal/offline', '/terminal/offline/plan'),
    'POST /terminal/offline/replay',
  ),
]

/** Pages are for whoever the face is for, forms for whoever may do the act, at the own site. */
const FACES: readonly Line[] = [
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
  ...line(['caseworker', 'reception', 'head'], 'none', ...pages('/desk/documents')),
  ...line(['caseworker', 'reception', 'head'], 'site', ...forms('/desk/documents', 'seen', 'filed')),
  ...line(['caseworker', 'reception', 'head'], 'none', ...pages('/desk')),
  ...line(
    ['caseworker', 'reception', 'head'],
    'site',
    ...forms('/desk', 'sitDown', 'standUp', 'takeBreak', 'endBreak', 'next', 'pick'),
  ),
  ...line(
    ['caseworker', 'reception', 'head'],
    'site',
    ...forms('/desk', 'recall', 'serve', 'noShow', 'withdraw', 'park', 'unpark', 'forward', 'finish'),
    ...forms('/desk', 'prepare', 'unprepare'),
  ),
  // every colleague, whatever the face; whom an alarm reaches is the site's rule
  ...line(COLLEAGUES, 'none', ...pages('/alarm', '/alarm/state'), ...forms('/alarm', 'answer', 'end')),
  ...line(['caseworker', 'reception', 'head'], 'none', ...forms('/alarm', 'raise')),
  ...line(['reception', 'head'], 'none', ...pages('/reception/desks')),
  ...line(['reception', 'head'], 'site', ...forms('/reception/desks', 'release')),
  ...line(['admin', 'head'], 'none', ...pages('/admin/rules')),
  ...line(['admin', 'head'], 'site', ...forms('/admin/rules', 'preview', 'save')),
  ...line(['admin', 'head'], 'none', ...pages('/admin', '/admin/trail', '/admin/forecast')),
  ...line(['admin', 'head'], 'none', ...pages('/admin/displays', '/admin/displays/[display]/picture')),
  ...line(['admin', 'head'], 'site', ...forms('/admin/displays', 'test')),
  ...alsoElsewhere(['reception'], line(['admin', 'head'], 'site', ...forms('/admin/displays', 'mute'))),
  ...line(['admin'], 'none', ...pages('/admin/displays/[display]', '/admin/displays/voices')),
  ...line(
    ['admin'],
    'site',
    ...forms('/admin/displays', 'saveGroup', 'removeGroup'),
    ...forms('/admin/displays/[display]', 'default'),
  ),
  ...line(['admin'], 'none', ...forms('/admin/displays/voices', 'upload', 'remove')),
  ...line(
    ['admin', 'head'],
    'none',
    ...pages('/admin/release', '/admin/codes'),
    ...forms('/admin/release', 'announce', 'withdraw'),
  ),
  ...line(['admin'], 'none', ...forms('/admin/release', 'guard')),
  ...alsoElsewhere(
    ['caseworker'],
    line(['admin', 'head'], 'none', ...forms('/admin/codes', 'issue', 'revoke')),
  ),
  ...line(
    ['admin'],
    'none',
    ...pages(
      '/admin/accounts',
      '/admin/accounts/new',
      '/admin/accounts/[account]',
      '/admin/devices',
      '/admin/exchange',
      '/admin/exchange/[client]',
      '/admin/catalogue',
      '/admin/catalogue/entry/[kind]/[key]',
      '/admin/catalogue/new/[kind]',
      '/admin/catalogue/texts/[kind]/[key]',
      '/admin/catalogue/responsibility',
      '/admin/catalogue/changes',
      '/admin/catalogue/history',
      '/admin/catalogue/preview',
      '/admin/catalogue/preview/[language=lang]/[concern]',
      '/admin/hours',
      '/admin/plan',
      '/admin/printers',
      '/admin/signing',
    ),
  ),
  ...line(['admin', 'head'], 'none', ...pages('/admin/bulk')),
  ...line(['admin', 'head'], 'site', ...pages('/admin/bulk/[run]', '/admin/bulk/[run]/report')),
  ...line(
    ['admin', 'head'],
    'site',
    ...forms('/admin/bulk', 'import', 'export'),
    ...forms('/admin/bulk/[run]', 'steer'),
  ),
  // what leaves the house is released by the head of office
  ...line(['head'], 'site', ...forms('/admin/bulk/[run]', 'release')),
  ...line(
    ['admin'],
    'none',
    ...forms('/admin/hours', 'default'),
    ...forms('/admin/devices', 'issue', 'revoke'),
    ...forms('/admin/exchange', 'issue', 'setting'),
    ...forms(
      '/admin/exchange/[client]',
      'save',
      'link',
      'preview',
      'rotate',
      'revoke',
      'resume',
      'end',
      'again',
    ),
    ...forms('/admin/signing', 'rotate', 'revoke'),
  ),
  ...alsoElsewhere(['reception', 'head'], line(['admin'], 'site', ...forms('/admin/printers', 'test'))),
  ...line(['admin'], 'site', ...forms('/admin/printers', 'save', 'ways')),
  ...line(['admin'], 'none', ...forms('/admin/plan', 'unit', 'seed')),
  ...line(['admin'], 'site', ...forms('/admin/plan', 'pattern')),
  ...line(
    ['admin'],
    'none',
    ...forms('/admin/catalogue/entry/[kind]/[key]', 'save', 'remove', 'discard'),
    ...forms('/admin/catalogue/new/[kind]', 'save'),
    ...forms('/admin/catalogue/texts/[kind]/[key]', 'default'),
    ...forms('/admin/catalogue/changes', 'publish', 'discard'),
    ...forms('/admin/catalogue/history', 'default'),
  ),
  ...line(
    ['admin'],
    'none',
    ...forms('/admin/accounts/new', 'default'),
    ...forms('/admin/accounts/[account]', 'save', 'reset', 'deactivate', 'activate'),
  ),
]

const D = '/files/document/[document]'
const I = '/files/[akte]/inspection'
/** Pages of documents; which document, the tokens of its row say. */
const FILES: readonly Line[] = [
  ...line(
    ['caseworker', 'head'],
    'none',
    ...pages(`${D}/pages`, `${D}/page/[page].jpg`, `${D}/page/[page].json`, `${D}/find`),
    ...pages('/files/search'),
  ),
  ...line(
    ['caseworker', 'head'],
    'none',
    ...pages(I, `${I}/[inspection]`, `${I}/[inspection]/bundle`),
    ...forms(I, 'open'),
    ...forms(`${I}/[inspection]`, 'choose', 'word', 'mark', 'unmark', 'submit'),
    ...forms(`${I}/[inspection]`, 'release', 'return', 'give', 'withdraw'),
  ),
]

const A = '/files/[akte]'
/** The screen of a file and what leads to it; which file and document, the tokens of their rows say. */
const FILE_SCREEN: readonly Line[] = [
  ...line(
    ['caseworker', 'head'],
    'none',
    ...pages('/files', '/files/new', '/files/protected', '/files/drafts', A, `${A}/file/[document]/[file]`),
    ...pages('/files/tasks', '/files/calendar', '/files/deputies'),
    `POST ${D}/ahead`,
  ),
  ...line(
    ['caseworker', 'head'],
    'none',
    ...forms('/files', 'find', 'dropDraft'),
    ...forms('/files/new', 'open'),
    ...forms('/files/protected', 'break'),
    ...forms('/files/drafts', 'register', 'drop'),
    ...forms('/files/tasks', 'confirm', 'dateDone', 'dateOpen'),
    ...forms('/files/calendar', 'moveDate', 'dateDone', 'dateOpen'),
    ...forms('/files/deputies', 'appoint', 'endDeputy'),
    ...forms(A, 'change', 'cancel', 'restore', 'register', 'drop', 'move', 'mark', 'unmark'),
    ...forms(
      A,
      'changeAkte',
      'openVorgang',
      'changeVorgang',
      'reopen',
      'grant',
      'endGrant',
      'link',
      'unlink',
    ),
    ...forms(A, 'start', 'changeRoute', 'complete', 'giveBack', 'undo', 'resume', 'withdraw', 'close'),
    ...forms(A, 'resubmit', 'moveDate', 'dateDone', 'dateOpen'),
  ),
  ...line(['head'], 'none', ...forms('/files', 'confirm')),
]

const LETTER = '/files/[akte]/letters'
/** Letters of a file; which file, the tokens of its row say. Templates are the administration's, letters never. */
const LETTERS: readonly Line[] = [
  ...line(
    ['caseworker', 'head'],
    'none',
    ...pages(LETTER, `${LETTER}/write`, '/files/letters'),
    ...forms(LETTER, 'queue', 'withdraw', 'decide', 'course'),
    ...forms(`${LETTER}/write`, 'draft'),
    ...forms('/files/letters', 'mark', 'again'),
    `POST ${LETTER}/preview`,
  ),
  ...line(
    ['admin', 'head'],
    'none',
    ...pages('/admin/letters', '/admin/letters/[key]', '/admin/letters/head'),
  ),
  ...line(['caseworker', 'head'], 'site', 'POST /files/letters/batch'),
  ...line(['admin', 'head'], 'none', 'POST /admin/letters/[key]/preview'),
  ...line(['admin'], 'none', ...forms('/admin/letters/[key]', 'save')),
  ...line(['admin'], 'site', ...forms('/admin/letters/head', 'save')),
]

const R = '/files/[akte]/retention'
/** The end of files; which file, the tokens of its row say, and that two persons differ, the list. */
const ENDINGS: readonly Line[] = [
  ...line(
    ['caseworker', 'head'],
    'none',
    ...pages(R, '/retention', '/retention/lists', '/retention/disposals', '/retention/arrivals'),
    ...forms(R, 'event', 'revoke', 'shorten', 'hold', 'endHold'),
    ...forms('/retention', 'draw', 'offer'),
    ...forms('/retention/lists', 'execute', 'drop'),
    ...forms('/retention/arrivals', 'take', 'refuse'),
    ...[`POST ${R}/hand-over`, 'POST /retention/disposals/[process]', 'POST /uploads/retention'],
  ),
  ...line(['head'], 'none', ...forms('/retention/disposals', 'appraise')),
]

const E = '/intake/[item]'
/** What comes in. The reception keeps the inbox and files into what it cannot see; administration sees no paper. */
const INBOX: readonly Line[] = [
  ...line(['reception', 'caseworker', 'head'], 'none', ...pages('/intake', '/intake/separator.pdf')),
  ...line(['reception', 'caseworker', 'head'], 'none', ...forms('/intake', 'merge')),
  ...line(['reception', 'caseworker', 'head'], 'site', ...pages(E, `${E}/page/[page]`, `${E}/file/[file]`)),
  ...line(
    ['reception', 'caseworker', 'head'],
    'site',
    ...forms(E, 'change', 'person', 'arrange', 'cut', 'check', 'retry', 'return'),
  ),
  ...line(['caseworker', 'head'], 'site', ...forms(E, 'file')),
  ...line(['reception', 'head'], 'site', ...forms(E, 'atOnce')),
  // an upload is its sender's alone
  ...line(
    ['reception', 'caseworker', 'head'],
    'none',
    ...['POST /uploads/intake', 'POST /uploads/intake/begin', 'GET /uploads/intake/:upload'],
    ...['PUT /uploads/intake/:upload', 'POST /uploads/intake/:upload/end'],
  ),
  ...line(['client'], 'site', 'POST /api/v1/files/incoming'),
  ...line(['admin', 'head'], 'none', ...pages('/admin/health')),
  ...line(['admin'], 'none', ...forms('/admin/health', 'release', 'destroy')),
]

/** Exists in the demonstration only; elsewhere nobody finds it. */
const DEMO: readonly Line[] = [
  ...line(
    [],
    'none',
    ...pages('/demo', '/demo/mailbox', '/demo/mailbox/[message]/[attachment]'),
    ...pages('/demo/printer', '/demo/printer/[slip]'),
    ...forms('/demo', 'start', 'speed', 'stop'),
    ...forms('/demo/printer', 'mood'),
  ),
]

/** Ends the sessions with which the other lines are asked, and the device's sign of who it is. */
const LAST: readonly Line[] = line(EVERYBODY, 'none', ...forms('/device', 'signOff'), 'POST /sign-out')

export const TABLE: readonly Line[] = [
  ...INTERFACE,
  ...GATEWAY,
  ...STREAMS,
  ...PUBLIC,
  ...MACHINES,
  ...FACES,
  ...FILES,
  ...FILE_SCREEN,
  ...ENDINGS,
  ...LETTERS,
  ...INBOX,
  ...DEMO,
  ...LAST,
]
