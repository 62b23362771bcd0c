/** The door of the reports of the counselling: groups of five or more, told once. */
export { counselReportPermissions } from './permissions.ts'
export {
  makeReport,
  readReleasedReports,
  readReports,
  releaseReport,
  type MakeRefusal,
  type ReportsRoom,
} from './make-report.ts'
export type { Report } from './report-store.ts'
export { together, type ReportContent, type Told } from './report.ts'
export { groupsOf, joined, SMALLEST, type Count, type Group } from '#ground/smallgroups/index.ts'
