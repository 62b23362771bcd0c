/** Who may do which act of this module: the head reviews; values are reckoned by the house itself as well. */
const HEAD = ['head'] as const

export const reviewPermissions = {
  'review.read': HEAD,
  'review.reckon': ['system', 'head'],
  'review.type-value': HEAD,
  'review.take-back': HEAD,
  'review.import': HEAD,
  'review.set-frame': HEAD,
  'review.set-target': HEAD,
  'review.save-finding': HEAD,
  'review.save-shock': HEAD,
  'review.save-hypothesis': HEAD,
  'review.save-evidence': HEAD,
  'review.remove-entry': HEAD,
  'review.publish': HEAD,
  'review.freeze': HEAD,
} as const satisfies Record<string, readonly string[]>
