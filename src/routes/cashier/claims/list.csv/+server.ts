import { error } from '@sveltejs/kit'
import { siteOf } from '../../../reception/parts/site.ts'
import { officeDay } from '../../parts/days.ts'
import { filterOf } from '../../parts/filter.ts'
import type { RequestHandler } from './$types'

const HEAD = ['Kassenzeichen', 'Ausgestellt', 'Fällig', 'Betrag', 'Offen', 'Zu viel bezahlt', 'Stand']
const STATES = {
  ...{ open: 'offen', partly: 'zum Teil bezahlt', paid: 'bezahlt' },
  ...{ cancelled: 'aufgehoben', waived: 'erlassen', lapsed: 'verjährt' },
}
const MOST = 20_000

/** The list as a spreadsheet of a German office reads it: semicolons, comma in sums, UTF-8 with its mark. No names. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const now = office.ground.clock.now()
  const seen = await office.claims.listClaims(actor, { site, ...filterOf(url, now).filter, most: MOST })
  if (!seen.ok) error(403, seen.refusal)
  const rows = seen.claims.map((it) => [
    office.claims.formatKassenzeichen(it.kassenzeichen),
    ...[officeDay(it.issuedAt).toString(), it.dueOn.toString()],
    ...[it.totalCents, it.owedCents, it.overpaidCents].map(sum),
    STATES[it.state],
  ])
  const text = [HEAD, ...rows].map((row) => row.join(';')).join('\r\n')
  return new Response(`\uFEFF${text}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="forderungen-${officeDay(now).toString()}.csv"`,
      'cache-control': 'no-store',
    },
  })
}

const sum = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',')
