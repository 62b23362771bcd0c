import { textsIn } from '#texts/index.ts'
import { MATTERS, SAYINGS } from '../parts/pictures.ts'
import type { PageServerLoad } from './$types'

/** All cards in the visitor's language and in German, so that both sides read the same. */
export const load: PageServerLoad = ({ locals: { language } }) => {
  const [own, german] = [textsIn(language), textsIn('de')]
  const also = (words: { text: string }) => (language === 'de' ? null : words.text)
  return {
    title: { words: own.tr('point.what.title'), german: also(german.tr('point.what.title')) },
    sayTitle: { words: own.tr('point.say.title'), german: also(german.tr('point.say.title')) },
    matters: MATTERS.map((name) => ({
      name,
      words: own.tr(`point.what.${name}`),
      german: also(german.tr(`point.what.${name}`)),
    })),
    sayings: SAYINGS.map((name) => ({
      name,
      words: own.tr(`point.say.${name}`),
      german: also(german.tr(`point.say.${name}`)),
    })),
  }
}
