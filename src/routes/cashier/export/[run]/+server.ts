import { error } from '@sveltejs/kit'
import { siteOf } from '../../bank/parts/bank-acts.ts'
import type { RequestHandler } from './$types'

/** A run as it was handed over, to the byte. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const format = url.searchParams.get('format') === 'xml' ? 'xml' : 'csv'
  const no = /^\d{1,9}$/u.test(params.run) ? Number(params.run) : 0
  const run = await locals.office.bankbook.readExport(locals.actor, { site: siteOf(locals), no, format })
  if (!run.ok) error(run.refusal === 'unknown-run' ? 404 : 403, run.refusal)
  return new Response(Buffer.from(run.bytes), {
    headers: {
      'content-type': format === 'xml' ? 'application/xml; charset=utf-8' : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="uebergabe-${no}.${format}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
