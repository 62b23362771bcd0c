import { error, type RequestEvent } from '@sveltejs/kit'
import type { StockFilter } from '#office/pickup/index.ts'
import { typed } from '#ui/forms.ts'
import { siteOf } from '../../parts/site.ts'
import { act, toldOf } from '../parts/acts.ts'
import { cardView } from '../parts/view.ts'
import type { Actions, PageServerLoad } from './$types'

const FILTERS = [
  'all',
  'overdue',
  'unplaced',
  'unmatched',
  'untold',
  'lost',
] as const satisfies readonly StockFilter[]
const PAGE = 100

export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const site = siteOf(locals, url).siteId
  const filter = FILTERS.find((one) => one === url.searchParams.get('filter')) ?? 'all'
  const asked = Number(url.searchParams.get('page') ?? 0)
  const page = Number.isInteger(asked) && asked > 0 && asked < 1000 ? asked : 0
  const stock = await office.pickup.readStock(actor, { site, filter, page })
  const shelf = await office.pickup.readShelf(actor, { site })
  if (!stock.ok || !shelf.ok) error(403, 'not-permitted')
  const sum = (of: 'slots' | 'cards') => shelf.places.reduce((all, place) => all + place[of], 0)
  return {
    ...{ filter, page, counts: stock.counts },
    cards: stock.cards.map((card) => cardView(office, card)),
    hasNext: stock.cards.length === PAGE,
    places: shelf.places.map(({ place, slots, cards }) => ({ place, slots, cards })),
    shelf: { all: sum('slots'), free: sum('slots') - sum('cards') },
    requestKey: office.ground.ids.uuid(),
    told: toldOf(url),
  }
}

const acts = ({ locals }: RequestEvent) => locals.office.pickup
const numberOf = (form: FormData, name: string) => Number(typed(form, name).slice(0, 6) || 'x')

export const actions: Actions = {
  tell: (event) =>
    act(
      event,
      'tell',
      ({ site, key }) => acts(event).tellUntold(event.locals.actor, { site, key }),
      ({ told }) => ({ told: 'told', count: String(told) }),
    ),
  addPlaces: (event) =>
    act(
      event,
      'places',
      ({ site, key }, form) => {
        const [from, to, slots] = ['from', 'to', 'slots'].map((name) => numberOf(form, name))
        const row = typed(form, 'row').slice(0, 10)
        return acts(event).addPlaces(event.locals.actor, {
          site,
          key,
          row,
          from: from!,
          to: to!,
          slots: slots!,
        })
      },
      ({ added }) => ({ told: 'placesAdded', count: String(added) }),
    ),
  removePlace: (event) =>
    act(
      event,
      'remove',
      ({ site, key }, form) => {
        const place = typed(form, 'place').slice(0, 10)
        return acts(event).removePlace(event.locals.actor, { site, place, key: key && `${key}${place}` })
      },
      () => ({ told: 'placeRemoved' }),
    ),
}
