/** Who may do which act of this module. A visitor acts by the code or link held. */
export const waitlistPermissions = {
  'waitlist.join': ['visitor', 'reception', 'caseworker', 'head', 'client'],
  'waitlist.find': ['visitor', 'reception', 'caseworker', 'head'],
  'waitlist.change-wishes': ['visitor', 'reception', 'caseworker', 'head'],
  'waitlist.leave': ['visitor', 'reception', 'caseworker', 'head'],
  'waitlist.accept': ['visitor', 'reception', 'caseworker', 'head'],
  'waitlist.decline': ['visitor', 'reception', 'caseworker', 'head'],
  'waitlist.take-place': ['system'],
  'waitlist.offer': ['system'],
  'waitlist.expire-offer': ['system'],
  'waitlist.lapse': ['system'],
  'waitlist.erase': ['system'],
  'waitlist.read-list': ['reception', 'caseworker', 'head'],
  'waitlist.read-history': ['reception', 'caseworker', 'head'],
  'waitlist.mark-hardship': ['reception', 'caseworker', 'head'],
  'waitlist.confirm-title-end': ['reception', 'caseworker', 'head'],
  'waitlist.remove': ['reception', 'caseworker', 'head'],
} as const satisfies Record<string, readonly string[]>
