/** Who may do which act of this module. `system`: the demonstration furnishes. */
export const counterPermissions = {
  'counters.read': ['head'],
  'counters.create': ['head', 'system'],
  'counters.change': ['head'],
  'counters.copy': ['head'],
  'counters.delete': ['head'],
  'counters.restore': ['head'],
} as const satisfies Record<string, readonly string[]>
