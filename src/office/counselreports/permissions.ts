export const counselReportPermissions = {
  'counselreports.make': ['counselling-lead'],
  'counselreports.release': ['counselling-lead'],
  'counselreports.read': ['counsellor'],
  'counselreports.read-released': ['head'],
} as const satisfies Record<string, readonly string[]>
