import { formatDay, type Language } from '#ground/languages/index.ts'
import type { Counselling } from '#office/open-counselling.ts'
import { dayTyped } from '#ui/typed-day.ts'

/** What somebody looks for stands in the address: no name, no case. */
export async function offerView(counselling: Counselling, query: URLSearchParams, language: Language) {
  const { courses } = counselling
  const asked = (name: string): string => (query.get(name) ?? '').trim().slice(0, 80)
  const typed = asked('from')
  const day = typed === '' ? null : dayTyped(typed)
  const search = { level: asked('level'), place: asked('place'), childcare: query.has('childcare') }
  const from = day ? { from: day.toString() } : {}
  const level = courses.levels.find((it) => it === search.level)
  const { offers, lists } = await courses.findOffers({ ...search, level, ...from })
  return {
    search: { ...search, from: typed },
    dayWrong: typed !== '' && !day,
    levels: courses.levels,
    lists: lists.map((it) => ({
      ...{
        source: it.source,
        isStale: it.isStale,
        asOf: formatDay(language, it.asOf, 'date'),
        offers: it.offers,
      },
      at: formatDay(language, it.at.toZonedDateTimeISO('Europe/Berlin').toPlainDate(), 'short'),
    })),
    offers: offers.slice(0, MOST).map((it) => ({
      ...{
        id: it.id,
        provider: it.provider,
        kind: it.kind,
        level: it.level.toUpperCase(),
        module: it.module,
      },
      ...{
        place: it.place,
        address: it.address,
        times: it.times,
        childcare: it.childcare,
        online: it.online,
      },
      ...{ support: it.support, free: it.freePlaces, contact: it.contact },
      starts: formatDay(language, it.startsOn, 'long'),
      asOf: formatDay(language, it.asOf, 'short'),
    })),
    found: offers.length,
  }
}

/** What a phone can show; whoever gets more narrows the search. */
const MOST = 60
