/** The door of the feedback module. */
export { statementOn, statements, type Statement } from './statement.ts'
export type { BarrierReport, ReportRefusal } from './report.ts'
export { sendReport } from './send-report.ts'
export { readReports } from './read-reports.ts'
export { reopenReport, settleReport, type SettleRefusal } from './settle-report.ts'
export { eraseReports } from './erase-reports.ts'
export { feedbackPermissions } from './permissions.ts'
export type { FeedbackRoom } from './room.ts'
