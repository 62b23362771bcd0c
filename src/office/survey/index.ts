/** The door of the survey of visitors: what is asked, by which way it came, and what of it may be told. */
export { everyQuestion, questionsOn, SCALE, type QuestionList } from './questions.ts'
export { WORDS_MAX, type Channel, type SheetRefusal } from './answer.ts'
export { codeState, issueCode } from './issue-code.ts'
export { sendAnswers, type AnswerRefusal, type Pass } from './send-answers.ts'
export { isPoster, posterNow, renewPoster } from './poster.ts'
export { readSurvey, surveyOf, type SurveySpan, type SurveyView } from './read-survey.ts'
export { readWords, tellWords } from './words.ts'
export {
  closeBundle,
  dropBundle,
  openBundle,
  readBundles,
  takeBackSheet,
  typeSheet,
  type BundleRefusal,
} from './type-sheets.ts'
export { forgetSurvey } from './forget.ts'
export type { GroupShare, QuestionFigures, Share, SurveyFigures } from './figures.ts'
export { addPastCounts, type TallyRow } from './survey-store.ts'
export { surveyPermissions } from './permissions.ts'
export type { SurveyRoom } from './room.ts'
