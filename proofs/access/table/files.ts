import { forms, line, pages, type Line } from './line.ts'

const D = '/files/document/[document]'
const I = '/files/[akte]/inspection'
const A = '/files/[akte]'
const FEES = '/files/[akte]/fees'
const LETTER = '/files/[akte]/letters'
const R = '/files/[akte]/retention'

/** Pages of documents; which document, the tokens of its row say. */
export const FILES: readonly Line[] = [
  ...line(
    ['caseworker', 'head'],
    'none',
    ...pages(`${D}/pages`, `${D}/page/[page].jpg`, `${D}/page/[page].json`, `${D}/find`),
    ...pages('/files/search'),
  ),
  ...line(
    ['caseworker', 'head'],
    'none',
    ...pages(FEES),
    ...forms(FEES, 'reckon', 'ask', 'create', 'cancel', 'order'),
    ...pages(I, `${I}/[inspection]`, `${I}/[inspection]/bundle`),
    ...forms(I, 'open'),
    ...forms(`${I}/[inspection]`, 'choose', 'word', 'mark', 'unmark', 'submit'),
    ...forms(`${I}/[inspection]`, 'release', 'return', 'give', 'withdraw'),
  ),
]

/** The screen of a file and what leads to it; which file and document, the tokens of their rows say. */
export const FILE_SCREEN: readonly Line[] = [
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

/** Letters of a file; which file, the tokens of its row say. Their templates stand with the administration. */
export const LETTERS: readonly Line[] = [
  ...line(
    ['caseworker', 'head'],
    'none',
    ...pages(LETTER, `${LETTER}/write`, '/files/letters'),
    ...forms(LETTER, 'queue', 'withdraw', 'decide', 'settle', 'course'),
    ...forms(`${LETTER}/write`, 'draft'),
    ...forms('/files/letters', 'mark', 'again'),
    `POST ${LETTER}/preview`,
  ),
  ...line(['caseworker', 'head'], 'site', 'POST /files/letters/batch'),
]

/** The end of files; which file, the tokens of its row say, and that two persons differ, the list. */
export const ENDINGS: readonly Line[] = [
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
