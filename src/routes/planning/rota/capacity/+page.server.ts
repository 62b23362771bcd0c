import { error } from '@sveltejs/kit'
import { formatDay, formatTime } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { typedShort } from '#ui/forms.ts'
import { act, type At } from '../parts/acting.ts'
import type { Actions, PageServerLoad } from './$types'

const spans = (list: readonly { from: string; until: string }[]): string =>
  list.map(({ from, until }) => `${from}–${until}`).join(', ')

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { office, actor } = locals
  const { siteId, monday } = await parent()
  const found = await office.rota.proposeCapacity(actor, { site: siteId, monday })
  if (!found.ok && found.refusal === 'not-permitted') error(403, found.refusal)
  const known = found.ok
    ? {
        ...{ seen: found.seen, isInForce: found.isInForce, hasAny: found.hasAny },
        touched: found.fits.reduce((all, { touched }) => all + touched.length, 0),
        fits: found.fits.map(({ lane, name, day, before, after, touched }) => ({
          ...{ lane, name, key: `${lane} ${day}`, before: spans(before), after: spans(after) },
          day: formatDay('de', day, 'middle'),
          times: touched.map(({ start }) => formatTime(start)),
          replan: replanPath(siteId, lane, day),
        })),
      }
    : null
  // hours may still follow a week that was taken back
  const left = office.appointments
    .capacityOverview(siteId)
    ?.exceptions.some(({ origin }) => origin === `rota:${monday}`)
  return {
    known,
    hasLeft: left ?? false,
    version: 0,
    told: url.searchParams.get('told'),
    requestKey: office.ground.ids.uuid(),
  }
}

function replanPath(site: number, lane: number, day: string): string {
  const [year, month, date] = day.split('-').map((it) => String(Number(it)))
  const query = {
    site: String(site),
    lane: String(lane),
    'day-day': date!,
    'day-month': month!,
    'day-year': year!,
  }
  return `/reception/replan?${new URLSearchParams(query)}`
}

const told = (word: string) => (at: At) =>
  `/planning/rota/capacity?${new URLSearchParams({ week: at.monday, site: String(at.site), told: word })}`

export const actions: Actions = {
  apply: (event) =>
    act(
      event,
      'apply',
      (form, at) => {
        const why = textsIn('de').t('rota.capacity.why', { day: at.monday })
        const command = { ...at, why, seen: typedShort(form, 'seen') }
        return event.locals.office.rota.applyCapacity(event.locals.actor, command)
      },
      told('applied'),
    ),
  takeBack: (event) =>
    act(
      event,
      'takeBack',
      (_, at) => event.locals.office.rota.takeBackCapacity(event.locals.actor, at),
      told('takenBack'),
    ),
}
