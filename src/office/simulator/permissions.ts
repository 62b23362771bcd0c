/** The simulator is a tool of the head of office; what was begun, the house plays to its end by itself. */
export const simulatorPermissions = {
  'simulator.look': ['head'],
  'simulator.start-run': ['head'],
  'simulator.cancel-run': ['head'],
  'simulator.rename-run': ['head'],
  'simulator.delete-run': ['head'],
  'simulator.end-run': ['system'],
} as const satisfies Record<string, readonly string[]>
