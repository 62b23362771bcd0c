import { sourceLanguage, type Spoken } from '#ground/languages/index.ts'
import type { Texts } from '#ui/texts.ts'

/** The words of the finder's tree: the tree names keys, the texts have the words. A key without words shows itself. */
export function finderWords({ maybe, tr }: Texts) {
  const say = (key: string): Spoken =>
    maybe(`finder.${key}`) ?? { text: key, parts: [{ words: key }], language: sourceLanguage }
  return {
    situation: (key: string): Spoken => say(`situation.${key}`),
    question: (words: string): Spoken => say(`question.${words}.title`),
    hint: (words: string): Spoken | undefined => maybe(`finder.question.${words}.hint`),
    answer: (words: string, key: string): Spoken =>
      key === 'weiss-nicht' ? tr('finder.unsure') : say(`question.${words}.answer.${key}`),
    notice: (key: string, part: 'title' | 'text' | 'todo'): Spoken => say(`notice.about.${key}.${part}`),
    person: (key: string, part: 'title' | 'text'): Spoken => say(`person.${key}.${part}`),
    reduction: (key: string): Spoken => say(`fees.who.${key}`),
  }
}
