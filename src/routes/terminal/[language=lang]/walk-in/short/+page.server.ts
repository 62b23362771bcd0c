import { officeDay } from '#ground/clock/clock.ts'
import { drawNumber } from '../../../parts/draw.ts'
import type { Actions, PageServerLoad } from './$types'

/** What the reception finishes at once. */
export const load: PageServerLoad = ({ locals: { office, language } }) => {
  const { receptionConcerns, localName } = office.catalogue
  const today = officeDay(office.ground.clock.now())
  const concerns = receptionConcerns(today).map((it) => ({ key: it.key, name: localName(it, language) }))
  return { requestKey: office.ground.ids.uuid(), concerns }
}

export const actions: Actions = { default: (event) => drawNumber(event) }
