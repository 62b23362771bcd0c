import type { PageServerLoad } from './$types'
import { finderQuery, readCarried } from '../parts/finder-address.ts'

/** Situations in life; the urgent ones first ask until when the paper is valid. */
export const load: PageServerLoad = ({ locals, url, setHeaders }) => {
  const { finder } = locals.office.checklists
  const query = finderQuery(readCarried(url.searchParams))
  const base = `/${locals.language}/finden`
  setHeaders({ 'cache-control': 'private, max-age=60' })
  return {
    query,
    situations: [...finder.situations.values()].map(({ key, asksExpiry }) => ({
      key,
      href: asksExpiry ? `${base}/dringend?lage=${key}${query.replace('?', '&')}` : `${base}/${key}${query}`,
    })),
  }
}
