import { error } from '@sveltejs/kit'
import { formatDay, formatDayOf } from '#ground/languages/index.ts'
import type { ClaimFilter } from '#office/claims/index.ts'
import { textsIn } from '#texts/index.ts'
import { siteOf } from '../../reception/parts/site.ts'
import { filterOf } from '../parts/filter.ts'
import { euro } from '../parts/view.ts'
import type { PageServerLoad } from './$types'

/** As many as one looks through on a page. */
const MOST = 200

export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const { filter, values, wrong } = filterOf(url, office.ground.clock.now())
  const seen = await office.claims.listClaims(actor, { site, ...filter, most: MOST })
  if (!seen.ok) error(403, seen.refusal)
  return {
    ...{ values, wrong, count: seen.count, owed: euro(seen.owedCents), query: url.searchParams.toString() },
    dueText: dueTextOf(filter),
    claims: seen.claims.map((it) => ({
      ...{ id: it.id, state: it.state, kassenzeichen: office.claims.formatKassenzeichen(it.kassenzeichen) },
      ...{ issued: formatDayOf('de', it.issuedAt, 'short'), due: formatDay('de', it.dueOn, 'short') },
      ...{ total: euro(it.totalCents), owed: it.owedCents > 0 ? euro(it.owedCents) : '' },
      tooMuch: it.overpaidCents > 0 ? euro(it.overpaidCents) : '',
    })),
  }
}

/** Days of being due that were asked for by a link: nobody sees them in the form. */
function dueTextOf({ dueFrom, dueBefore }: Pick<ClaimFilter, 'dueFrom' | 'dueBefore'>): string {
  const { t } = textsIn('de')
  const from = dueFrom && formatDay('de', dueFrom, 'short')
  const to = dueBefore && formatDay('de', dueBefore.subtract({ days: 1 }), 'short')
  if (from && to) return t('cashier.claims.dueBetween', { from, to })
  if (from) return t('cashier.claims.dueFrom', { from })
  return to ? t('cashier.claims.dueTo', { to }) : ''
}
