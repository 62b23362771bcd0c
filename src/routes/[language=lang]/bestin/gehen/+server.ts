import { flee } from '../parts/doors.ts'
import type { RequestHandler } from './$types'

/** Weather is what anybody looks at. An office may name another page (`quickExit` of its site file). */
const NEUTRAL = 'https://www.dwd.de/'

/**
 * Away at once: ends the session here and leads to a neutral page. A link, not a form: the policy of our pages lets no form
 * end on a foreign page. Ending a session is harmless, whoever makes a browser do it. Leads away also while the database
 * is away or slow: who looks at the screen does not wait for it.
 */
export const GET: RequestHandler = async (event) => {
  await flee(event)
  return new Response(null, {
    status: 303,
    headers: {
      location: event.locals.site.quickExit ?? NEUTRAL,
      // what the browser keeps of pages, for the way back as well
      'clear-site-data': '"cache"',
      'referrer-policy': 'no-referrer',
    },
  })
}
