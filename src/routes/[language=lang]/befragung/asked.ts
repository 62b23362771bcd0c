import { textsIn } from '#texts/index.ts'
import type { Office } from '#office/office.ts'
import type { Language, Spoken } from '#ground/languages/index.ts'

export interface AskedQuestion {
  readonly key: string
  readonly words: Spoken | string
  readonly terminal: boolean
}

/** The questions of a day in words of a language, and the answers there are, the best first. */
export function askedIn(office: Office, language: Language, day: Temporal.PlainDate) {
  const { maybe } = textsIn(language)
  return {
    questions: office.survey
      .questionsOn(day)
      .questions.map(({ key, terminal }): AskedQuestion => ({
        key,
        terminal,
        words: maybe(`survey.questions.${key}`) ?? key,
      })),
    scale: office.survey.scale.map((value) => ({
      value: String(value),
      label: maybe(`survey.scale.v${value}`) ?? String(value),
    })),
  }
}
