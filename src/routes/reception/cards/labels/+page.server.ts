import { error } from '@sveltejs/kit'
import type { StockFilter } from '#office/pickup/index.ts'
import { siteOf } from '../../parts/site.ts'
import { cardView } from '../parts/view.ts'
import type { PageServerLoad } from './$types'

const FILTERS = [
  'all',
  'overdue',
  'unplaced',
  'unmatched',
  'untold',
] as const satisfies readonly StockFilter[]

/** Labels for the shelf: place, number, name; of the cards of one page of the stock. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const filter = FILTERS.find((one) => one === url.searchParams.get('filter')) ?? 'all'
  const asked = Number(url.searchParams.get('page') ?? 0)
  const page = Number.isInteger(asked) && asked > 0 && asked < 1000 ? asked : 0
  const stock = await office.pickup.readStock(actor, { site: siteOf(locals, url).siteId, filter, page })
  if (!stock.ok) error(403, stock.refusal)
  const placed = stock.cards.filter(({ place }) => place !== null)
  return { cards: placed.map((card) => cardView(office, card)) }
}
