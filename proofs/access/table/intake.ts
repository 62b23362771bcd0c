import { forms, line, pages, type Line } from './line.ts'

const E = '/intake/[item]'

/** What comes in. The reception keeps the inbox and files into what it cannot see; administration sees no paper. */
export const INBOX: readonly Line[] = [
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
  ...line(['caseworker', 'head'], 'site', 'POST /uploads/intake/version/:document'),
  // an upload is its sender's alone
  ...line(
    ['reception', 'caseworker', 'head'],
    'none',
    ...['POST /uploads/intake', 'POST /uploads/intake/begin', 'GET /uploads/intake/:upload'],
    ...['PUT /uploads/intake/:upload', 'POST /uploads/intake/:upload/end'],
  ),
  ...line(['client'], 'site', 'POST /api/v1/files/incoming'),
]
