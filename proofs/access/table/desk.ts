import { COLLEAGUES, forms, line, pages, type Line } from './line.ts'

/** Pages are for whoever the face is for, forms for whoever may do the act, at the own site. */
export const DESK: readonly Line[] = [
  ...line(['caseworker', 'reception', 'head'], 'none', ...pages('/desk/documents')),
  ...line(['caseworker', 'reception', 'head'], 'site', ...forms('/desk/documents', 'seen', 'filed')),
  ...line(
    ['caseworker', 'reception', 'cashier', 'head'],
    'none',
    ...pages('/desk/fees', '/desk/fees/slip/[claim]'),
  ),
  // what is only reckoned is nobody's, and nothing is written
  ...line(['caseworker', 'reception', 'cashier', 'head'], 'none', ...forms('/desk/fees', 'reckon', 'ask')),
  ...line(
    ['caseworker', 'reception', 'cashier', 'head'],
    'site',
    ...forms('/desk/fees', 'create', 'cancel', 'order', 'cashier'),
  ),
  ...line(['caseworker', 'reception', 'cashier', 'head'], 'none', ...pages('/desk')),
  ...line(
    ['caseworker', 'reception', 'cashier', 'head'],
    'site',
    ...forms('/desk', 'sitDown', 'standUp', 'takeBreak', 'endBreak', 'next', 'pick'),
  ),
  ...line(
    ['caseworker', 'reception', 'cashier', 'head'],
    'site',
    ...forms('/desk', 'recall', 'serve', 'noShow', 'withdraw', 'park', 'unpark', 'forward', 'finish'),
    ...forms('/desk', 'prepare', 'unprepare'),
  ),
  // every colleague, whatever the face; whom an alarm reaches is the site's rule
  ...line(COLLEAGUES, 'none', ...pages('/alarm', '/alarm/state'), ...forms('/alarm', 'answer', 'end')),
  ...line(['caseworker', 'reception', 'cashier', 'head'], 'none', ...forms('/alarm', 'raise')),
]
