import { error } from '@sveltejs/kit'
import type { LetterBlock } from '#ground/pdf/index.ts'
import { textsIn } from '#texts/index.ts'
import { siteOf } from '../../../../reception/parts/site.ts'
import { sheetResponse } from '../../../parts/pdf.ts'
import { isId } from '../../../parts/said.ts'
import { aboutReport, moment } from '../../../parts/view.ts'
import { partsOf } from '../parts/report-parts.ts'
import type { RequestHandler } from './$types'

/** The report to read (pdf), as it was signed (text), its signature and the certificate, for whoever checks it. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  if (!isId(params.report)) error(404, 'unknown-report')
  const seen = await office.cashdesk.readReport(actor, { site, report: params.report })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  const { report, certificate } = seen
  const name = `bericht-${report.no}`
  if (params.part === 'text')
    return saved(Buffer.from(report.text), 'text/plain; charset=utf-8', `${name}.txt`)
  if (params.part === 'signature')
    return saved(asDer(report.signature), 'application/octet-stream', `${name}.sig`)
  if (params.part === 'key' && certificate)
    return saved(asPem(certificate), 'application/x-pem-file', 'schluessel.pem')
  if (params.part !== 'pdf') error(404, 'unknown-part')
  const { t } = textsIn('de')
  const digest = Buffer.from(report.digest).toString('hex')
  const kind = `${t(`cashier.reports.kinds.${report.kind}`)}, ${aboutReport(office.cashdesk, report)}`
  return sheetResponse(locals, {
    title: t('cashier.report.title', { no: report.no, kind }),
    file: name,
    blocks: partsOf(report.kind, office.cashdesk.reportContent(report.text)).flatMap(blocksOf),
    foot: [
      t('cashier.report.copy'),
      t('cashier.report.digestFoot', { digest }),
      t('cashier.report.madeFoot', { when: moment(report.madeAt) }),
    ],
  })
}

function blocksOf({ title, facts, lines }: ReturnType<typeof partsOf>[number]): LetterBlock[] {
  return [
    { kind: 'heading', text: title },
    ...(facts.length > 0 ? [{ kind: 'facts' as const, items: facts }] : []),
    ...(lines.length > 0 ? [{ kind: 'list' as const, items: lines }] : []),
  ]
}

function saved(bytes: Uint8Array, type: string, name: string): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

const asPem = (der: Uint8Array): Buffer =>
  Buffer.from(
    `-----BEGIN CERTIFICATE-----\n${Buffer.from(der)
      .toString('base64')
      .replace(/(.{64})/g, '$1\n')
      .trimEnd()}\n-----END CERTIFICATE-----\n`,
  )

/** From 64 bytes r and s (IEEE P1363) to the DER that openssl reads. */
function asDer(signature: Uint8Array): Buffer {
  const half = signature.length / 2
  const numbers = [signature.subarray(0, half), signature.subarray(half)].map((bytes) => {
    const first = bytes.findIndex((byte) => byte !== 0)
    const body = Buffer.from(bytes.subarray(first === -1 ? half - 1 : first))
    const positive = body[0]! >= 0x80 ? Buffer.concat([Buffer.from([0]), body]) : body
    return Buffer.concat([Buffer.from([0x02, positive.length]), positive])
  })
  const inner = Buffer.concat(numbers)
  return Buffer.concat([Buffer.from([0x30, inner.length]), inner])
}
