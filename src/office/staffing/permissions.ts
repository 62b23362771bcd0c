/** Who may do which act of this module: posts are planned by the head of the office alone. */
const HEAD = ['head'] as const

export const staffingPermissions = {
  'staffing.read': HEAD,
  'staffing.create': HEAD,
  'staffing.copy': HEAD,
  'staffing.rename': HEAD,
  'staffing.save-task': HEAD,
  'staffing.import': HEAD,
  'staffing.remove-task': HEAD,
  'staffing.save-groups': HEAD,
  'staffing.choose-convention': HEAD,
  'staffing.take-figures': HEAD,
  'staffing.take-forecast': HEAD,
  'staffing.take-onboarding': HEAD,
  'staffing.restore-revision': HEAD,
  'staffing.adopt': HEAD,
  'staffing.delete': HEAD,
} as const satisfies Record<string, readonly string[]>
