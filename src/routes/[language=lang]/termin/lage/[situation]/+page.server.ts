import { error } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { viewOfConcern } from '../../../parts/concern.ts'
import { namedIn } from '../../../parts/local-words.ts'
import { officeToday } from '../../../parts/office-today.ts'

/** The concerns of one situation; each says beforehand whether it needs an appointment. */
export const load: PageServerLoad = ({ locals, params }) => {
  const { office, language } = locals
  const situation = office.catalogue.catalogue.situations.find(({ key }) => key === params.situation)
  if (!situation) error(404, 'unknown-concern')
  const today = officeToday(office)
  const concerns = situation.concernKeys.map((key) => {
    const answer = office.catalogue.concernOn(key, today)
    const way = !answer.ok
      ? 'closed'
      : office.catalogue.offers(answer.concern, 'appointment')
        ? 'book'
        : answer.concern.channels.includes('appointment')
          ? 'later'
          : 'other'
    return { ...viewOfConcern(office, key, language), way } as const
  })
  return { situation: namedIn(situation.name, language, office.catalogue.localText), concerns }
}
