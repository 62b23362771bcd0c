/** Who may do which act of this module. A visitor acts by the code held; a terminal never sees a name. */
export const receptionPermissions = {
  'reception.check-in': ['visitor', 'terminal', 'reception', 'caseworker', 'head', 'arrivals:write'],
  'reception.check-in-by-name': ['terminal', 'reception', 'head'],
  'reception.find-arrivals': ['reception', 'caseworker', 'head'],
  'reception.draw-ticket': ['terminal', 'reception', 'caseworker', 'head', 'arrivals:write'],
  'reception.leave': ['reception', 'caseworker', 'head', 'system'],
  'reception.give-up': ['visitor', 'terminal'],
  'reception.defer': ['visitor', 'terminal'],
  'reception.set-priority': ['reception', 'head'],
  'reception.transfer': ['reception', 'caseworker', 'head', 'calls:write'],
  'reception.admit-late': ['reception', 'head'],
  'reception.mark-missed': ['reception', 'head', 'system'],
  'reception.start-overload': ['reception', 'head'],
  'reception.stop-overload': ['reception', 'head'],
  'reception.look-at-overload': ['reception', 'caseworker', 'head'],
  'reception.hall': ['reception', 'caseworker', 'head'],
  'reception.day-list': ['reception', 'caseworker', 'head'],
} as const satisfies Record<string, readonly string[]>
