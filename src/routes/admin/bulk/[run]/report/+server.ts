import { error } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { whyText } from '../../parts/words.ts'
import type { RequestHandler } from './$types'

/** The whole reconciliation as a table, line by line as it is read. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { t, maybe } = textsIn('de')
  const say = (state: string, why: string | null) =>
    [maybe(`bulk.entry.${state}`)?.text ?? t('bulk.why.other'), why ? whyText(why) : ''] as const
  const report = await locals.office.bulk.reportOf(locals.actor, { run: params.run, say })
  if (!report.ok) error(403, report.refusal)
  if (!report.found) error(404, 'no such run')
  const lines = report.found[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      const { done, value } = await lines.next()
      if (done) stream.close()
      else stream.enqueue(new TextEncoder().encode(value))
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="abgleich-${params.run.slice(0, 8)}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
