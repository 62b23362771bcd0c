import type { Spoken } from '#ground/languages/index.ts'
import type { Texts } from '#ui/texts.ts'
import type { Words } from '#ui/words.ts'

/** The words of the finder's tree: the tree names keys, the texts have the words. A key without words shows itself. */
export function finderWords({ maybe, tr }: Texts) {
  const say = (key: string): Words => maybe(`finder.${key}`) ?? key
  return {
    situation: (key: string): Words => say(`situation.${key}`),
    question: (words: string): Words => say(`question.${words}.title`),
    hint: (words: string): Spoken | undefined => maybe(`finder.question.${words}.hint`),
    answer: (words: string, key: string): Words =>
      key === 'weiss-nicht' ? tr('finder.unsure') : say(`question.${words}.answer.${key}`),
    notice: (key: string, part: 'title' | 'text' | 'todo'): Words => say(`notice.about.${key}.${part}`),
    person: (key: string, part: 'title' | 'text'): Words => say(`person.${key}.${part}`),
    reduction: (key: string): Words => say(`fees.who.${key}`),
  }
}
