import { surveyOf } from '#office/survey/index.ts'
import type { Door } from './door.ts'

/** Who was content, of those who had to have been there; answers by the poster are told apart and count in no sum. */
export const surveyDoor: Door = {
  key: 'survey',
  grain: 'quarter',
  async read(tx, asked) {
    const told = await surveyOf(tx, asked)
    if (!told.ok) return []
    return told.questions.map(({ question, n, hits, share }) => ({
      ...{
        kpi: `survey-${question}`,
        value: share.value,
        numerator: hits,
        n,
        low: share.low,
        high: share.high,
      },
      source: 'Besucherbefragung: Nummer, Terminal und Papier, ohne Aushang',
    }))
  },
}
