import { STAFF_ROLES } from '#office/staff/index.ts'

/**
 * Who may do which act of this module. The head sees the matrix whole, everybody else the own row alone (`read-own`); nobody may
 * ask for the row of somebody else.
 */
const HEAD = ['head'] as const

export const trainingPermissions = {
  'training.read-people': HEAD,
  'training.read-own': STAFF_ROLES,
  'training.read-effect': HEAD,
  'training.cut-tasks': [...HEAD, 'system'],
  'training.save-task': HEAD,
  'training.retire-task': HEAD,
  'training.set-levels': HEAD,
  'training.save-offer': HEAD,
  'training.cancel-offer': HEAD,
  'training.take-seat': STAFF_ROLES,
  'training.give-back-seat': STAFF_ROLES,
  'training.assign-seat': HEAD,
  'training.hold-offer': HEAD,
  'training.decide-proposals': HEAD,
  'training.begin-onboarding': HEAD,
  'training.end-onboarding': HEAD,
  'training.save-milestone': HEAD,
  'training.record-instruction': HEAD,
  'training.remove-instruction': HEAD,
  'training.erase-person': HEAD,
} as const satisfies Record<string, readonly string[]>

export type TrainingAct = keyof typeof trainingPermissions
