import { oneOf, reportCsv } from '../../../../counselling/report/report-files.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params }) => {
  const { counselling, actor } = locals
  const report = oneOf(await counselling.reports.readReleasedReports(actor), params.report)
  return new Response(reportCsv(report), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}
