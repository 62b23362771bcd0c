/** Who may do which act of this module. Colleagues at the desks help somebody with the list whose code they are shown. */
export const checklistPermissions = {
  'checklists.save': ['visitor', 'reception', 'caseworker'],
  'checklists.update': ['visitor', 'reception', 'caseworker'],
  'checklists.read': ['visitor', 'reception', 'caseworker'],
  'checklists.delete': ['visitor', 'reception', 'caseworker'],
  'checklists.expire': ['system'],
} as const satisfies Record<string, readonly string[]>
