import { redirect } from '@sveltejs/kit'
import { keyOfForm, typed } from '#ui/forms.ts'
import { askedIn } from '../../../[language=lang]/befragung/asked.ts'
import { officeToday } from '../../../[language=lang]/parts/office-today.ts'
import { atTerminal } from '../../parts/at-terminal.ts'
import type { Actions, PageServerLoad } from './$types'

/** A few of the questions, one a page and one touch each. What was answered so far stands in the address: "42-" is four, two, skipped. */
export const load: PageServerLoad = ({ locals, url }) => {
  const { office, language } = locals
  const asked = shortOf(locals)
  const answered = readAnswered(url.searchParams.get('a') ?? '', asked.questions.length)
  const question = asked.questions[answered.length] ?? null
  return {
    ...{ question, answered, scale: asked.scale, total: asked.questions.length },
    ...{ base: `/terminal/${language}/survey`, isBusy: url.searchParams.has('spaeter') },
    requestKey: office.ground.ids.uuid(),
  }
}

const shortOf = ({ office, language }: App.Locals) => {
  const { questions, scale } = askedIn(office, language, officeToday(office))
  return { scale, questions: questions.filter(({ terminal }) => terminal) }
}

/** What is no answer is as if it were not asked. */
const readAnswered = (typedAnswers: string, most: number): string =>
  /^[1-5-]*$/.test(typedAnswers) ? typedAnswers.slice(0, most) : ''

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { actor, site } = atTerminal(locals)
    const form = await request.formData()
    const { questions } = shortOf(locals)
    const answered = readAnswered(typed(form, 'a'), questions.length)
    const answers = questions.map(({ key }, n) => [key, (answered[n] ?? '').replace('-', '')] as const)
    const base = `/terminal/${locals.language}/survey`
    const sent = await locals.office.survey.sendAnswers(actor, {
      ...{ site, language: locals.language, words: '', answers: Object.fromEntries(answers) },
      ...{ pass: { kind: 'terminal', site, device: actor.id }, key: keyOfForm(form, 'survey') },
    })
    // nothing was answered: the way to the end without a word is a way, too
    if (sent.ok || sent.refusal === 'nothing-answered') redirect(303, `${base}/done`)
    redirect(303, `${base}?spaeter=1`)
  },
}
