import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { readCode } from '#ground/identity/ids.ts'
import { concernOfAddress, viewOfConcern } from '../../parts/concern.ts'
import { readAsked } from '../../parts/asked.ts'
import { wordsOf } from '../../parts/local-words.ts'

/** What to ask for this concern; or, when one cannot book it, what to do instead. */
export const load: PageServerLoad = ({ locals, params, url }) => {
  const { office, language } = locals
  // a code written after "termin/" by hand is somebody's appointment
  const code = office.catalogue.catalogue.concerns.has(params.concern) ? null : readCode(params.concern)
  if (code) redirect(303, `/${language}/mein-termin/${code}`)
  const answer = concernOfAddress(office, params.concern)
  const concern = viewOfConcern(office, params.concern, language)
  if (!answer.ok) {
    return { concern, kind: 'outside', validFrom: answer.validFrom, validTo: answer.validTo } as const
  }
  const { channels } = answer.concern
  if (!office.catalogue.offers(answer.concern, 'appointment')) {
    // the concern has appointments, but its group is not served yet
    if (channels.includes('appointment')) return { concern, kind: 'later' } as const
    return { concern, kind: 'other', channels } as const
  }
  const questions = office.catalogue.questionsFor([params.concern]).map(({ key, question, label }) => ({
    key,
    words: wordsOf(office.catalogue.localText(question ?? label, language)),
  }))
  return { concern, kind: 'book', questions, asked: readAsked(url.searchParams), channels } as const
}
