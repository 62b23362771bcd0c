import { error, type RequestEvent } from '@sveltejs/kit'
import { formatDayAndClock } from '#ground/languages/index.ts'
import type { InventoryPicture } from '#office/pickup/index.ts'
import { typed } from '#ui/forms.ts'
import { siteOf } from '../../parts/site.ts'
import { act, toldOf } from '../parts/acts.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const seen = await office.pickup.readInventory(actor, { site: siteOf(locals, url).siteId })
  if (!seen.ok) error(403, seen.refusal)
  return {
    isOpen: seen.open !== null,
    found: seen.found,
    missing: seen.missing.map(lineOf),
    odd: seen.odd.map(lineOf),
    unknown: seen.unknown,
    before: seen.before.map(({ id, endedAt, expected, found }) => ({
      ...{ id, expected: expected ?? 0, found: found ?? 0 },
      when: endedAt ? formatDayAndClock('de', endedAt) : '',
    })),
    requestKey: office.ground.ids.uuid(),
    told: toldOf(url),
  }
}

function lineOf({
  card,
  familyName,
  givenNames,
  serial,
  state,
  place,
  foundAt,
}: InventoryPicture['missing'][number]) {
  const name = [familyName, givenNames].filter((part) => part).join(', ') || '–'
  return { card, name, serial: serial ?? '–', state, place: place ?? '–', foundAt }
}

const acts = ({ locals }: RequestEvent) => locals.office.pickup

export const actions: Actions = {
  start: (event) =>
    act(
      event,
      'start',
      ({ site, key }) => acts(event).startInventory(event.locals.actor, { site, key }),
      () => ({ told: 'inventoryStarted' }),
    ),
  note: (event) =>
    act(
      event,
      'note',
      ({ site, key }, form) =>
        acts(event).noteInventory(event.locals.actor, {
          site,
          key,
          typed: typed(form, 'typed').slice(0, 40_000),
        }),
      () => ({ told: 'inventoryNoted' }),
    ),
  finish: (event) =>
    act(
      event,
      'finish',
      ({ site, key }) => acts(event).finishInventory(event.locals.actor, { site, key }),
      ({ expected, found }) => ({ told: 'inventoryDone', expected: String(expected), found: String(found) }),
    ),
}
