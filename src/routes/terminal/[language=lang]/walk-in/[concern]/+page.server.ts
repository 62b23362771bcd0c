import { error } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { atTerminal } from '../../../parts/at-terminal.ts'
import { drawNumber } from '../../../parts/draw.ts'
import { elsewhereOf } from '../../../parts/elsewhere.ts'
import type { Actions, PageServerLoad } from './$types'

/** One concern: done here, waited for, booked, or somewhere else. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, language } = locals
  const { site } = atTerminal(locals)
  const known = office.catalogue.concernOn(params.concern, officeDay(office.ground.clock.now()))
  const sorted = await office.reception.sortWalkIn({ site, concern: params.concern })
  if (!known.ok || !sorted.ok) error(404, 'no such concern')
  const { ok: _, ...answer } = sorted
  return {
    answer,
    name: office.catalogue.localName(known.concern, language),
    booking: `${url.origin}/${language}/termin/${params.concern}`,
    other: sorted.answer === 'elsewhere' ? (elsewhereOf(locals).find(({ key }) => key === 'employer') ?? null) : null,
    requestKey: office.ground.ids.uuid(),
  }
}

export const actions: Actions = { default: (event) => drawNumber(event, event.params.concern) }
