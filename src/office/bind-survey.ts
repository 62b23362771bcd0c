import { bind } from './bind.ts'
import * as survey from './survey/index.ts'

/** What visitors are asked and what they answer, for the faces. */
export function bindSurvey(room: survey.SurveyRoom) {
  const { issueCode, codeState, sendAnswers, isPoster, posterNow, renewPoster } = survey
  const { readSurvey, readWords, tellWords, forgetSurvey } = survey
  const { openBundle, readBundles, typeSheet, takeBackSheet, closeBundle, dropBundle } = survey
  return {
    ...{ questionsOn: survey.questionsOn, everyQuestion: survey.everyQuestion },
    ...{ scale: survey.SCALE, wordsMax: survey.WORDS_MAX },
    ...bind(room, {
      ...{ issueCode, codeState, sendAnswers, isPoster, posterNow, renewPoster },
      ...{ readSurvey, readWords, tellWords, forgetSurvey },
      ...{ openBundle, readBundles, typeSheet, takeBackSheet, closeBundle, dropBundle },
    }),
  }
}
