import { error } from '@sveltejs/kit'
import { siteOf } from '../../../reception/parts/site.ts'
import { isId, toldIn } from '../../parts/said.ts'
import { aboutReport, moment } from '../../parts/view.ts'
import { partsOf } from './parts/report-parts.ts'
import type { PageServerLoad } from './$types'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** One report as it was sealed, and whether it is still exactly that. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  if (!isId(params.report)) error(404, 'unknown-report')
  const seen = await office.cashdesk.readReport(actor, { site, report: params.report })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  const { report, genuine, keyRevokedAt } = seen
  return {
    ...{
      told: toldIn(url),
      genuine,
      id: report.id,
      no: report.no,
      kind: report.kind,
      about: aboutReport(office.cashdesk, report),
    },
    ...{ made: moment(report.madeAt), digest: hex(report.digest), key: report.signedBy },
    revoked: keyRevokedAt && moment(keyRevokedAt),
    previous: report.previous && hex(report.previous),
    parts: partsOf(report.kind, office.cashdesk.reportContent(report.text)),
  }
}
