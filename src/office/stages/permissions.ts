/** Who may do which act of this module: what the office does when is decided by its head. */
export const stagesPermissions = {
  'stages.read': ['head'],
  'stages.preview': ['head'],
  'stages.create': ['head'],
  'stages.change': ['head'],
  'stages.move': ['head'],
  'stages.remove': ['head'],
  'stages.add-task': ['head'],
  'stages.settle-task': ['head'],
  'stages.remove-task': ['head'],
  'stages.switch': ['head'],
  'stages.switch-due': ['system'],
} as const satisfies Record<string, readonly string[]>
