import type { Answered } from '#office/checklists/index.ts'

/** A question of the way that was answered, and where to answer it again. */
export interface WayStep {
  readonly words: string
  readonly answer: string
  readonly href: string
}

/** `answered` of a way as links back to each question. */
export function waySteps(
  base: string,
  situation: string,
  answered: readonly Answered[],
  query: string,
): WayStep[] {
  return answered.map(({ question, answer }, index) => ({
    words: question.words,
    answer,
    href: [base, situation, ...answered.slice(0, index).map((one) => one.answer)].join('/') + query,
  }))
}
