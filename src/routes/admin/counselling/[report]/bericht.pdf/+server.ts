import { oneOf, reportLetter } from '../../../../counselling/report/report-files.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params }) => {
  const { office, counselling, site, actor } = locals
  const report = oneOf(await counselling.reports.readReleasedReports(actor), params.report)
  const pdf = await office.letterPdf(reportLetter(report, site))
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } })
}
