/** Who may do which act of this module. */
export const noticePermissions = {
  'notices.send': ['system'],
  'notices.read': ['reception', 'caseworker', 'head'],
  'notices.send-again': ['reception', 'caseworker', 'head'],
} as const satisfies Record<string, readonly string[]>
