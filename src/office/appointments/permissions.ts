/** Who may do which act of this module. */
export const appointmentPermissions = {
  'appointments.hold': ['visitor', 'reception', 'caseworker', 'head', 'appointments:write'],
  'appointments.extend': ['visitor', 'reception', 'caseworker', 'head', 'appointments:write'],
  'appointments.book': ['visitor', 'reception', 'caseworker', 'head', 'appointments:write'],
  'appointments.move': ['visitor', 'reception', 'caseworker', 'head', 'appointments:write'],
  'appointments.cancel': ['visitor', 'reception', 'caseworker', 'head', 'appointments:write'],
  'appointments.find': ['visitor', 'terminal', 'reception', 'caseworker', 'head', 'appointments:write'],
  /** Staff book outside hours, window, shares and the rule of one booking, with a reason that is kept. */
  'appointments.override': ['reception', 'caseworker', 'head'],
  'appointments.reserve': ['system'],
  'appointments.close-lane': ['reception', 'head', 'admin'],
  'appointments.reopen-lane': ['reception', 'head', 'admin'],
  'appointments.replan': ['reception', 'head'],
  /** Hours of lanes follow the published rota; taken back as a whole. */
  'appointments.fit-lanes': ['head'],
  'appointments.unfit-lanes': ['head'],
  'appointments.issue-office-codes': ['admin', 'head', 'caseworker'],
  'appointments.revoke-office-codes': ['admin', 'head', 'caseworker'],
  'appointments.edit-capacity': ['admin'],
} as const satisfies Record<string, readonly string[]>
