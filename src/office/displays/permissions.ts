/** Who may do which act of this module. `system`: the demonstration furnishes, and the program watches. */
export const displayPermissions = {
  'displays.save': ['admin', 'system'],
  'displays.save-group': ['admin', 'system'],
  'displays.remove-group': ['admin'],
  'displays.mute': ['reception', 'head', 'admin'],
  'displays.test': ['head', 'admin'],
  'displays.upload-clips': ['admin'],
  'displays.remove-clip': ['admin'],
  'displays.raise-alarm': ['system'],
  'displays.end-alarm': ['system'],
} as const satisfies Record<string, readonly string[]>
