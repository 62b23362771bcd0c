import { error } from '@sveltejs/kit'
import { formatDayOf, isLanguage, type Language } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { siteOf } from '../../parts/site.ts'
import { cardView } from '../parts/view.ts'
import type { PageServerLoad } from './$types'

/** What somebody signs who wants or must: in German and in the own language. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const card = url.searchParams.get('card') ?? ''
  const shown = await office.pickup.showCard(actor, { site: siteOf(locals, url).siteId, card })
  if (!shown.ok) error(404, shown.refusal)
  const spoken = shown.person?.language ?? 'de'
  const language = isLanguage(spoken) ? spoken : 'de'
  const day = shown.card.endedAt ?? office.ground.clock.now()
  const { pinLetter, oldDocument } = shown.card
  return {
    ...{ card: cardView(office, shown.card), day: formatDayOf('de', day, 'short') },
    ...{ hasPin: pinLetter === 'given', gaveBack: oldDocument === 'taken' },
    said: (language === 'de' ? (['de'] as const) : (['de', language] as const)).map((one) =>
      wordsIn(one, shown.card.kind),
    ),
  }
}

function wordsIn(language: Language, kind: 'eat' | 'travel_document' | 'passport' | 'other') {
  const { tr } = textsIn(language)
  const keys = ['title', 'got', 'number', 'pin', 'old', 'checked', 'signature'] as const
  const words = Object.fromEntries(keys.map((key) => [key, tr(`point.receipt.${key}`)]))
  type Said = Record<(typeof keys)[number], ReturnType<typeof tr>>
  return { language, ...(words as Said), kind: tr(`point.receipt.kind.${kind}`) }
}
