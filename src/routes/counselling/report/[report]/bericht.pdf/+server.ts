import { memberOf } from '../../../parts/case-view.ts'
import { oneOf, reportLetter } from '../../report-files.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { office, counselling, site } = event.locals
  const report = oneOf(await counselling.reports.readReports(memberOf(event)), event.params.report)
  const pdf = await office.letterPdf(reportLetter(report, site))
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } })
}
