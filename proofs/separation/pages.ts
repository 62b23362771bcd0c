import { freshThings, pathOf } from '../access/asking.ts'
import type { OpenHouse } from '../access/house.ts'
import { EVERYBODY, TABLE } from '../access/table.ts'

export interface PageFigures {
  readonly requests: number
  readonly found: readonly string[]
}

/** Members of the counselling may read there what they were told. */
const OFFICE = EVERYBODY.filter((who) => who !== 'counsellor' && who !== 'counselling-lead')

/** Where people of the office search, by the word that was said in confidence and by the number of the case. */
const SEARCHES = [
  '/files/search?q=',
  '/files?q=',
  '/desk/find?q=',
  '/reception?q=',
  '/reception/find?q=',
  '/cashier/find?q=',
  '/api/v1/files?site=1&q=',
  '/api/v1/visits?site=1&reference=',
  '/admin/trail?subject=',
]

/**
 * Every page that can be looked at, asked for by everybody of the office, with what was said in confidence as the thing
 * looked for: no answer may hold it. Also the pages of the counselling itself, with the case named in the address.
 */
export async function tryPages(
  house: OpenHouse,
  secret: { readonly markers: readonly string[]; readonly caseId: string },
  say: (text: string) => void,
): Promise<PageFigures> {
  const found: string[] = []
  let requests = 0
  const look = async (who: (typeof OFFICE)[number], path: string): Promise<void> => {
    requests += 1
    const answer = await fetch(`http://127.0.0.1:${house.port}${path}`, {
      ...{ headers: { accept: 'text/html', ...house.headers(who, 1) }, redirect: 'manual' },
    })
    const text = await answer.text()
    // what was asked for may be shown again as what was asked for; what was not asked for may not
    const body = text.replaceAll(path, '').replaceAll(encodeURIComponent(path), '')
    const told = secret.markers.filter((marker) => !path.includes(marker) && body.includes(marker))
    if (told.length > 0) found.push(`${who} reads ${told[0]} at ${path.slice(0, 120)}`)
  }
  const routes = TABLE.filter(({ route }) => route.startsWith('GET ')).map(({ route }) => route.slice(4))
  for (const [n, route] of routes.entries()) {
    if (isEndless(route)) continue
    const path = route.includes('[case]')
      ? route.replace('[case]', secret.caseId).replaceAll(/\[[^\]]+\]/g, 'x')
      : pathOf(route, await freshThings(house, route), route.includes('/buchung/'))
    for (const who of OFFICE) await look(who, path)
    if (n % 50 === 49) say(`${n + 1} of ${routes.length} pages, ${found.length} found`)
  }
  for (const start of SEARCHES)
    for (const word of [...secret.markers, secret.caseId])
      for (const who of OFFICE) await look(who, start + encodeURIComponent(word))
  return { requests, found }
}

/** Live lines never end. */
const isEndless = (route: string): boolean => route.startsWith('/events') || route.endsWith('/events')
