/** Who may do which act of this module. Colleagues at the desks help somebody with the list whose code they are shown. */
export const checklistPermissions = {
  'checklists.save': ['visitor', 'reception', 'caseworker', 'head'],
  'checklists.update': ['visitor', 'reception', 'caseworker', 'head'],
  'checklists.read': ['visitor', 'reception', 'caseworker', 'head'],
  'checklists.delete': ['visitor', 'reception', 'caseworker', 'head'],
  'checklists.expire': ['system'],
} as const satisfies Record<string, readonly string[]>
