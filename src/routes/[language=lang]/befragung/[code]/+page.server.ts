import { error, redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed } from '#ui/forms.ts'
import { orErrorPage } from '../../parts/by-code.ts'
import { officeToday, siteOf } from '../../parts/office-today.ts'
import type { Actions, PageServerLoad } from './$types'
import { askedIn } from '../asked.ts'
import { passOf } from '../pass.ts'

/** The questions of today. Nothing is asked about the person. */
export const load: PageServerLoad = async (event) => {
  const { office } = event.locals
  const pass = orErrorPage(await passOf(event, event.params.code))
  return {
    isSpent: pass.kind === 'code' && pass.isSpent,
    ...askedIn(office, event.locals.language, officeToday(office)),
    wordsMax: office.survey.wordsMax,
    requestKey: office.ground.ids.uuid(),
  }
}

const OF_THE_FORM = ['answer-unknown', 'nothing-answered', 'words-too-long']

export const actions: Actions = {
  default: async (event) => {
    const { office, actor, language } = event.locals
    const form = await event.request.formData()
    const pass = orErrorPage(await passOf(event, event.params.code))
    const { questions } = office.survey.questionsOn(officeToday(office))
    const sent = await office.survey.sendAnswers(actor, {
      ...{ site: siteOf(office), language, words: typed(form, 'words') },
      answers: Object.fromEntries(questions.map(({ key }) => [key, typed(form, key)])),
      pass:
        pass.kind === 'code'
          ? { kind: 'code', code: pass.code }
          : { kind: 'poster', key: pass.code, address: event.getClientAddress() },
      key: keyOfForm(form, 'survey'),
    })
    if (sent.ok) redirect(303, `/${language}/befragung/danke`)
    if (sent.refusal === 'not-permitted') error(403, sent.refusal)
    const { tr, maybe } = textsIn(language)
    if (sent.refusal === 'code-spent')
      return refuseForm(form, { '': tr('survey.code.spent') }, { status: 409 })
    const said = maybe(`survey.wrong.${sent.refusal}`) ?? tr('survey.wrong.any')
    const isTyped = OF_THE_FORM.includes(sent.refusal)
    return refuseForm(form, { [isTyped ? (sent.field ?? '') : '']: said }, { status: isTyped ? 400 : 429 })
  },
}
