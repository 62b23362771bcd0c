const POST = ['reception', 'caseworker', 'head'] as const

/** Who may do which act of this module. The reception keeps the inbox and sees no file; administration sees no content. */
export const intakePermissions = {
  'intake.receive': [...POST, 'files:write', 'system'],
  'intake.upload': POST,
  'intake.list': POST,
  'intake.look': POST,
  'intake.look-at-page': POST,
  'intake.open-file': POST,
  'intake.advance': ['system'],
  'intake.change': POST,
  'intake.arrange': POST,
  'intake.cut': [...POST, 'system'],
  'intake.merge': POST,
  'intake.check-scan': POST,
  'intake.retry': POST,
  'intake.return': POST,
  'intake.file': ['caseworker', 'head'],
  'intake.bring-version': ['caseworker', 'head'],
  'intake.file-version': ['caseworker', 'head'],
  'intake.file-at-once': ['system', 'reception', 'head'],
  'intake.attach': ['system'],
  'intake.release': ['admin'],
  'intake.destroy': ['admin'],
  'intake.list-quarantine': ['admin'],
  'intake.forget': ['system'],
} as const satisfies Record<string, readonly string[]>
