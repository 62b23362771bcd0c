import { error, type RequestEvent } from '@sveltejs/kit'
import { siteOf } from '../bank/parts/bank-acts.ts'

const TYPES = { csv: 'text/csv; charset=utf-8', xml: 'application/xml; charset=utf-8' } as const

/** A run as it was handed over, to the byte. */
export async function runFile(
  { locals, params }: RequestEvent,
  format: keyof typeof TYPES,
): Promise<Response> {
  const run = params['run'] ?? ''
  const no = /^\d{1,9}$/u.test(run) ? Number(run) : 0
  const found = await locals.office.bankbook.readExport(locals.actor, { site: siteOf(locals), no, format })
  if (!found.ok) error(found.refusal === 'unknown-run' ? 404 : 403, found.refusal)
  return new Response(Buffer.from(found.bytes), {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="uebergabe-${no}.${format}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
