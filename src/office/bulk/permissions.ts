/** Whole stocks in and out: administration and the head of office; what is filed, the office files itself. */
export const bulkPermissions = {
  'bulk.look': ['admin', 'head'],
  'bulk.begin-import': ['admin', 'head'],
  'bulk.steer': ['admin', 'head'],
  'bulk.file': ['system'],
  'bulk.read': ['system'],
  'bulk.begin-export': ['admin', 'head'],
  'bulk.release-export': ['head'],
  'bulk.take-out': ['system'],
} as const satisfies Record<string, readonly string[]>
