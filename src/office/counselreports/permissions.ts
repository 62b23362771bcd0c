export const counselReportPermissions = {
  'counselreports.make': ['counselling-lead'],
  'counselreports.release': ['counselling-lead'],
  'counselreports.read': ['counsellor'],
  // published: for the council, so for the office as well
  'counselreports.read-released': ['head', 'admin'],
} as const satisfies Record<string, readonly string[]>
