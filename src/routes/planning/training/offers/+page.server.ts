import { error } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { siteId } = await parent()
  const { office, actor } = locals
  const read = await office.training.listOffers(actor, { site: siteId })
  if (!read.ok) error(403, 'no right for the offers')
  const today = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const names = new Map(read.tasks.map(({ key, name }) => [key, name]))
  const offers = read.offers.map(({ id, title, day, seats, taken, came, state, isDuty, tasks }) => ({
    ...{ id, title, day: day.toString(), seats, taken, came, state, isDuty },
    tasks: tasks.map((key) => names.get(key) ?? key).join(', '),
    isAhead: Temporal.PlainDate.compare(day, today) >= 0,
  }))
  return {
    ahead: offers.filter(({ isAhead, state }) => isAhead && state !== 'held'),
    past: offers.filter(({ isAhead, state }) => !isAhead || state === 'held').toReversed(),
    told: url.searchParams.get('told'),
  }
}
