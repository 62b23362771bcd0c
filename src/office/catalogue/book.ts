import { bookableConcerns, concernOn, concerns, offers, receptionConcerns } from './concern-dates.ts'
import type { Catalogue } from './catalogue.ts'
import { checkRules } from './check-rules.ts'
import { feeName, feesFor } from './concern-fees.ts'
import { documentList } from './document-list.ts'
import { localHint, localName, localText } from './local-text.ts'
import { questionsFor, type Answers } from './questions.ts'
import type { ResponsibilityRule, Team } from './responsibility-table.ts'
import { responsibleFor, type ResponsibilityQuestion } from './responsibility.ts'

/** The catalogue an office asks: each question is answered from what holds on its day. */
export type CatalogueBook = ReturnType<typeof bookOf>

/** `on`: the catalogue of a day, the same object as long as nothing changes. `today`: the office's day. */
export function bookOf(on: (date: Temporal.PlainDate) => Catalogue, today: () => Temporal.PlainDate) {
  return {
    on,
    /** As it is today: for what is asked without a day, such as the name of a concern. */
    get catalogue(): Catalogue {
      return on(today())
    },
    get teams(): readonly Team[] {
      return on(today()).teams
    },
    concernOn: (key: string, date: Temporal.PlainDate) => concernOn(on(date), key, date),
    concerns: (date: Temporal.PlainDate) => concerns(on(date), date),
    bookableConcerns: (date: Temporal.PlainDate) => bookableConcerns(on(date), date),
    receptionConcerns: (date: Temporal.PlainDate) => receptionConcerns(on(date), date),
    /** Minutes planned for a concern; `undefined` for a key that is no concern. An office may set its own. */
    minutes: (key: string): number | undefined => on(today()).concerns.get(key)?.minutes,
    questionsFor: (keys: readonly string[], date = today()) => questionsFor(on(date), keys),
    documentList: (keys: readonly string[], answers: Answers, date: Temporal.PlainDate) =>
      documentList(on(date), keys, answers, date),
    feesFor: (key: string, date: Temporal.PlainDate) => feesFor(on(date), key, date),
    feeName: (fee: { readonly key: string; readonly title: string }, date: Temporal.PlainDate) =>
      feeName(on(date), fee, date),
    responsibleFor: (
      question: ResponsibilityQuestion,
      date: Temporal.PlainDate,
      rules?: readonly ResponsibilityRule[],
    ) => responsibleFor(on(date), question, date, rules),
    checkRules: (rules?: readonly ResponsibilityRule[], teams?: readonly Team[]) =>
      checkRules(on(today()), rules, teams),
    ...{ offers, localName, localHint, localText },
  }
}
