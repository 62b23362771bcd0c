/**
 * Who may do which act of this module. Everybody who works here may read what is told of their work; the Personalrat alone agrees.
 * The head may also switch off, never on.
 */
export const evaluationPermissions = {
  'evaluations.read': ['head', 'council', 'admin', 'caseworker', 'reception', 'cashier'],
  'evaluations.propose': ['head'],
  'evaluations.agree': ['council'],
  'evaluations.refuse': ['council'],
  'evaluations.withdraw': ['council', 'head'],
} as const satisfies Record<string, readonly string[]>
