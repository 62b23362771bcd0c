const ACTS = [
  ...[
    'change',
    'cancel',
    'restore',
    'register',
    'drop',
    'move',
    'mark',
    'unmark',
    'changeAkte',
    'openVorgang',
  ],
  ...['changeVorgang', 'reopen', 'grant', 'endGrant', 'link', 'unlink', 'start', 'changeRoute', 'complete'],
  ...['giveBack', 'undo', 'resume', 'withdraw', 'close', 'resubmit', 'moveDate', 'dateDone', 'dateOpen'],
]
const ELSEWHERE = [
  ...[
    '/files?/find',
    '/files?/dropDraft',
    '/files/new?/open',
    '/files/protected?/break',
    '/files/drafts?/register',
  ],
  ...['/files/tasks?/confirm', '/files/tasks?/dateDone', '/files/calendar?/moveDate'],
  ...['/files/deputies?/appoint', '/files/deputies?/endDeputy'],
]
const FIELDS = [
  ...[
    'document',
    'verfuegung',
    'point',
    'resubmission',
    'vorgang',
    'mark',
    'version',
    'grant',
    'link',
    'told',
  ],
  ...[
    'subject',
    'words',
    'why',
    'cancel-why',
    'move-akte',
    'course-subject',
    'reference',
    'reason',
    'revision',
  ],
  ...[
    'p0-kind',
    'p0-assignee',
    'p0-due',
    'p0-step',
    'course-documents',
    'x',
    'grantee',
    'grant-until',
    'kind',
  ],
  ...['letterDate', 'resubmit-due', 'move-due', 'planUnit', 'team', 'level', 'close-sure', 'akte'],
]

/** Every form of the files, those of one Akte among them. */
export const formsOf = (akte: string): readonly string[] => [
  ...ACTS.map((act) => `/files/${akte}?/${act}`),
  ...ELSEWHERE,
]

/** The same in every field a form of the files reads. */
export const filledWith = (junk: string): Record<string, string> =>
  Object.fromEntries(FIELDS.map((name) => [name, junk]))

export const JUNK = ['-'.repeat(36), 'ﷺ'.repeat(600), '9999-12-31', 'co-sign'] as const
