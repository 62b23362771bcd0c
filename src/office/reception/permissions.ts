/** Who may do which act of this module. A visitor acts by the code held; a terminal never sees a name. */
export const receptionPermissions = {
  'reception.check-in': ['visitor', 'terminal', 'reception', 'caseworker', 'head', 'client'],
  'reception.check-in-by-name': ['terminal', 'reception', 'head'],
  'reception.find-arrivals': ['reception', 'caseworker', 'head'],
  'reception.draw-ticket': ['terminal', 'reception', 'caseworker', 'head', 'client'],
  'reception.leave': ['reception', 'caseworker', 'head', 'system'],
  'reception.give-up': ['visitor', 'terminal'],
  'reception.set-priority': ['reception', 'head'],
  'reception.transfer': ['reception', 'caseworker', 'head', 'client'],
  'reception.admit-late': ['reception', 'head'],
  'reception.mark-missed': ['reception', 'head', 'system'],
  'reception.hall': ['reception', 'caseworker', 'head'],
  'reception.day-list': ['reception', 'caseworker', 'head'],
} as const satisfies Record<string, readonly string[]>
