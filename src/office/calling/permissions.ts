/** Who may do which act of this module. A client is a Fachanwendung that calls for the colleague who sits there. */
const AT_A_DESK = ['caseworker', 'reception', 'head', 'client', 'system'] as const

export const callingPermissions = {
  'calling.sit-down': ['caseworker', 'reception', 'head', 'system'],
  'calling.stand-up': ['caseworker', 'reception', 'head', 'system'],
  'calling.take-break': ['caseworker', 'reception', 'head', 'system'],
  'calling.end-break': ['caseworker', 'reception', 'head', 'system'],
  'calling.call-next': AT_A_DESK,
  'calling.call-this': AT_A_DESK,
  'calling.recall': AT_A_DESK,
  'calling.withdraw': AT_A_DESK,
  'calling.no-show': AT_A_DESK,
  'calling.serve': AT_A_DESK,
  'calling.park': AT_A_DESK,
  'calling.unpark': AT_A_DESK,
  'calling.forward': AT_A_DESK,
  'calling.finish': AT_A_DESK,
  'calling.save-rules': ['head', 'admin'],
  'calling.read-rules': ['head', 'admin'],
  'calling.close-day': ['system'],
  'calling.look-at-desk': ['caseworker', 'reception', 'head', 'client', 'system'],
  'calling.who-sits': ['caseworker', 'reception', 'head', 'system'],
  'calling.figures': ['reception', 'caseworker', 'head', 'admin', 'system'],
} as const satisfies Record<string, readonly string[]>
