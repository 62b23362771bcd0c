import { officeDay } from '#ground/clock/clock.ts'
import { directionOf, isLanguage, languageCodes, nameForStaff, tagOf } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import type { PageServerLoad } from './$types'

/** An empty sheet in one language, for the printer. */
export const load: PageServerLoad = ({ locals: { office }, url }) => {
  const typed = url.searchParams.get('sprache')
  const language = isLanguage(typed) ? typed : 'de'
  const { t, maybe } = textsIn(language)
  const { questions } = office.survey.questionsOn(officeDay(office.ground.clock.now()))
  return {
    chosen: language,
    languages: languageCodes.map((value) => ({ value, label: nameForStaff(value) })),
    sheet: {
      ...{ tag: tagOf(language), dir: directionOf(language) },
      ...{ title: t('survey.title'), optional: t('survey.optional'), anonymous: t('survey.anonymous') },
      ...{ words: t('survey.words.label'), hint: t('survey.words.hint') },
      questions: questions.map(({ key }) => ({ key, words: maybe(`survey.questions.${key}`)?.text ?? key })),
      scale: office.survey.scale.map((value) => maybe(`survey.scale.v${value}`)?.text ?? String(value)),
    },
  }
}
