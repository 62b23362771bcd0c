import type { Finder, FinderNotice, FinderQuestion, FinderSituation, Knows, Target } from './finder.ts'

/** The answer every question has besides its own. A word of the address, which is German. */
export const UNSURE = 'weiss-nicht'

/** One question answered on the way, as it is shown again. */
export interface Answered {
  readonly question: FinderQuestion
  readonly answer: string
}

interface Way {
  readonly situation: FinderSituation
  readonly answered: readonly Answered[]
  readonly knows: Knows
}

export type Step =
  | (Way & { readonly kind: 'question'; readonly question: FinderQuestion; readonly most: number })
  | (Way & { readonly kind: 'concern'; readonly key: string })
  | (Way & { readonly kind: 'notice'; readonly notice: FinderNotice })
  | (Way & { readonly kind: 'person'; readonly key: string })
  | { readonly kind: 'unknown-situation' }
  /** The address is of another day: go on from the last answer that still exists. */
  | { readonly kind: 'unknown-answer'; readonly valid: readonly string[] }

/** Where nobody can be sent by a rule, a person helps. */
const RECEPTION = 'reception'

/**
 * What comes next for somebody who chose a situation and answered so far: the next question, or where the way ends.
 * `most`: questions on the whole way at most. A notice outside its days leads to a person.
 */
export function nextStep(finder: Finder, situation: string, answers: readonly string[], day: string): Step {
  const begun = finder.situations.get(situation)
  if (!begun) return { kind: 'unknown-situation' }
  const answered: Answered[] = []
  let at: Target = begun.to
  let knows: Knows = {}
  for (const answer of answers) {
    const question = at.kind === 'question' ? finder.questions.get(at.key) : undefined
    const chosen = question?.answers.find(({ key }) => key === answer)
    if (!question || (!chosen && answer !== UNSURE))
      return { kind: 'unknown-answer', valid: answered.map((one) => one.answer) }
    answered.push({ question, answer })
    knows = { ...knows, ...chosen?.knows }
    at = chosen?.to ?? question.unsure
  }
  return stepAt(finder, at, { situation: begun, answered, knows }, day)
}

function stepAt(finder: Finder, at: Target, way: Way, day: string): Step {
  if (at.kind === 'question') {
    const question = finder.questions.get(at.key)!
    return { ...way, kind: 'question', question, most: way.answered.length + question.longest }
  }
  if (at.kind !== 'notice') return { ...way, kind: at.kind, key: at.key }
  const notice = finder.notices.get(at.key)!
  const { validFrom, validTo } = notice
  const holds = validFrom <= day && (validTo === null || day < validTo)
  return holds ? { ...way, kind: 'notice', notice } : { ...way, kind: 'person', key: RECEPTION }
}
