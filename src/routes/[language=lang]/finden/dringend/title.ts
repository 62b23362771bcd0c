import type { Expiry } from '#office/checklists/index.ts'
import { formatDay, type Spoken } from '#ground/languages/index.ts'
import type { Texts } from '#ui/texts.ts'

/** The heading says the days and the date; without a date it speaks of "soon". */
export function titleOf({ tr, language }: Texts, expiry: Expiry | null, until: string | null): Spoken {
  if (!expiry || !until) return tr('finder.urgent.unknown.title')
  const day = formatDay(language, until, 'date')
  if (expiry.band === 'expired') return tr('finder.urgent.expired.title', { day })
  if (expiry.band === 'today') return tr('finder.urgent.today.title')
  if (expiry.band === 'later') return tr('finder.urgent.later.title', { day })
  return tr(`finder.urgent.${expiry.band}.title`, { count: expiry.days })
}
