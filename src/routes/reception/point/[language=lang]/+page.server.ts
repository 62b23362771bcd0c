import { textsIn } from '#texts/index.ts'
import { MATTERS, SAYINGS } from '../parts/pictures.ts'
import type { PageServerLoad } from './$types'

type Said = ReturnType<ReturnType<typeof textsIn>['tr']>

/** All cards in the visitor's language and in German, so that both sides read the same. */
export const load: PageServerLoad = ({ locals: { language } }) => {
  const [own, german] = [textsIn(language), textsIn('de')]
  // what has no translation yet is said in German already
  const pair = (words: Said, other: Said) => ({ words, german: words.language === 'de' ? null : other.text })
  return {
    title: pair(own.tr('point.what.title'), german.tr('point.what.title')),
    sayTitle: pair(own.tr('point.say.title'), german.tr('point.say.title')),
    matters: MATTERS.map((name) => ({
      name,
      ...pair(own.tr(`point.what.${name}`), german.tr(`point.what.${name}`)),
    })),
    sayings: SAYINGS.map((name) => ({
      name,
      ...pair(own.tr(`point.say.${name}`), german.tr(`point.say.${name}`)),
    })),
  }
}
