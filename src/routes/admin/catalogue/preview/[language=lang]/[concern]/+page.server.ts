import { error } from '@sveltejs/kit'
import { formatDay, isLanguage, languageCodes, languages } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { readAsked } from '../../../../../[language=lang]/parts/asked.ts'
import { documentsFor, feesView } from '../../../../../[language=lang]/parts/documents.ts'
import { namedIn, wordsOf } from '../../../../../[language=lang]/parts/local-words.ts'
import { onlyAdmin } from '../../../parts/only-admin.ts'
import type { PageServerLoad } from './$types'

/** What a visitor would see of a concern on a day, with the change set. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  onlyAdmin(locals)
  const { office } = locals
  const { language } = params
  if (!isLanguage(language)) error(404, 'no such language')
  const typed = (url.searchParams.get('on') ?? '').trim()
  const today = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const read = typed === '' ? { value: today.toString() } : office.catalogueEditor.dayOf(typed)
  const day = 'value' in read ? Temporal.PlainDate.from(read.value) : today
  const book = await office.catalogueEditor.previewBook(day)
  // the same office with another catalogue, on another day: the visitor's own pages ask nothing else
  const noon = day.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '12:00' }).toInstant()
  const shown = {
    ...office,
    catalogue: book,
    ground: { ...office.ground, clock: { ...office.ground.clock, now: () => noon } },
  }
  const concern = book.catalogue.concerns.get(params.concern) ?? error(404, 'no such concern')
  const there = book.concernOn(concern.key, day).ok
  const { answers } = readAsked(url.searchParams)
  const say = (text: Parameters<typeof book.localText>[0]) => wordsOf(book.localText(text, language))
  const choices = await office.catalogueEditor.listChoices()
  const { team } = book.responsibleFor({ concernKey: concern.key }, day)
  return {
    ...{ language, there, answers, minutes: concern.minutes, on: typed },
    day: formatDay('de', day, 'middle'),
    dayError: 'value' in read ? null : wrongDay(locals),
    concern: { key: concern.key, ...namedIn(concern.name, language, book.localText) },
    team: namedIn(book.teams.find(({ key }) => key === team)?.name ?? { de: team }, language, book.localText),
    byAppointment: book.offers(concern, 'appointment'),
    questions: book
      .questionsFor([concern.key], day)
      .map(({ key, question, label }) => ({ key, words: say(question ?? label) })),
    documents: there ? documentsFor(shown, [concern.key], answers, language) : null,
    fees: there ? feesView(shown, concern.key, language) : null,
    concerns: choices.concern,
    languages: languageCodes.map((code) => ({
      value: code as string,
      label: languages[code].ownName as string,
    })),
  }
}

function wrongDay({ language }: App.Locals) {
  const { tr } = textsIn(language)
  return tr('catalogue.wrong.no-such-day', { field: tr('catalogue.preview.day').text })
}
