const AT_WORK = ['reception', 'caseworker', 'cashier', 'admin'] as const

/** Who may do which act of this module. `system`: the errand, and the demonstration. */
export const workloadPermissions = {
  'workload.read': ['head', 'council'],
  'workload.set-thresholds': ['head'],
  'workload.reckon': ['system'],
  'workload.remind': ['system'],
  'workload.forget': ['system'],
  'workload.decide': ['head'],
  'workload.finish-decision': ['head'],
  'workload.check-decision': ['head'],
  'workload.tap': AT_WORK,
  'workload.report-incident': [...AT_WORK, 'head'],
  'workload.settle-incident': ['head'],
  'workload.submit-notice': AT_WORK,
  'workload.withdraw-notice': AT_WORK,
  'workload.reply-to-notice': AT_WORK,
  'workload.read-notice': [...AT_WORK, 'head', 'council'],
  'workload.acknowledge-notice': ['head'],
  'workload.answer-notice': ['head'],
  'workload.plan-measure': ['head'],
  'workload.end-measure': ['head'],
  'workload.check-measure': ['head'],
} as const satisfies Record<string, readonly string[]>
