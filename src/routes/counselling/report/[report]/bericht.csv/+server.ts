import { memberOf } from '../../../parts/case-view.ts'
import { oneOf, reportCsv } from '../../report-files.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { reports } = event.locals.counselling
  const report = oneOf(await reports.readReports(memberOf(event)), event.params.report)
  return new Response(reportCsv(report), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}
