import { STAFF_ROLES } from '#office/staff/index.ts'

const HEAD = ['head'] as const

/** Who may do which act of this module. The head plans; everybody sees what was published, and of breaks kept the own alone. */
export const rotaPermissions = {
  'rota.read': HEAD,
  'rota.plan': [...HEAD, 'system'],
  'rota.undo': HEAD,
  'rota.copy': HEAD,
  'rota.publish': HEAD,
  'rota.unpublish': HEAD,
  'rota.note-absence': HEAD,
  'rota.remove-absence': HEAD,
  'rota.agree': HEAD,
  'rota.set-desk-tasks': HEAD,
  'rota.read-own': STAFF_ROLES,
  'rota.forget': ['system'],
} as const satisfies Record<string, readonly string[]>

export type RotaAct = keyof typeof rotaPermissions
