import type { StepChange } from '#office/procedures/index.ts'

/** A change of a list as it is shown: what, the step, and what it was. */
export const changeViews = (changes: readonly StepChange[]) =>
  changes.map((change) => ({
    ...{ what: change.what, key: change.step.key, kind: change.step.kind },
    now: wordsOf(change.step),
    before: change.what === 'changed' ? wordsOf(change.before) : '',
  }))

export type ChangeView = ReturnType<typeof changeViews>[number]

const wordsOf = ({ words, norm, link }: StepChange['step']): string =>
  [words, norm && `[${norm}]`, link && `<${link}>`].filter((it) => it !== '').join(' ')
