const EVERYBODY = [
  ...['visitor', 'terminal', 'reception', 'caseworker', 'cashier', 'head', 'admin', 'council'],
] as const

/** Who may do which act of this module. Results and words are the head's; nobody sees a sheet. */
export const surveyPermissions = {
  'survey.answer': EVERYBODY,
  'survey.issue-code': EVERYBODY,
  'survey.read': ['head'],
  'survey.read-words': ['head'],
  'survey.renew-poster': ['head'],
  'survey.open-bundle': ['reception', 'head'],
  'survey.type-sheet': ['reception', 'head'],
  'survey.take-back-sheet': ['reception', 'head'],
  'survey.close-bundle': ['reception', 'head'],
  'survey.drop-bundle': ['reception', 'head'],
  'survey.tell-words': ['system'],
  'survey.forget': ['system'],
} as const satisfies Record<string, readonly string[]>
