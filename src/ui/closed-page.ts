import { redirect, type RequestEvent } from '@sveltejs/kit'
import { memberCookieName, personCookieName } from '#ground/identity/cookie-name.ts'
import type { Counselling } from '#office/open-counselling.ts'

/** Pages of the counselling that need nobody signed in. */
const OPEN = [
  '/counselling/sign-in',
  '/counselling/set-up',
  '/counselling/invitation',
  '/counselling/sign-out',
]

/** Whoever must be gone now is asked nothing: it leads away also while the database is silent. */
const EXIT = '/[language=lang]/bestin/gehen'

/**
 * Gives the closed rooms to their own pages and to no other: what a page of the office cannot name it cannot show. Below
 * /counselling only members come in; the session of the office opens nothing there.
 */
export async function letIn(
  event: RequestEvent,
  counselling: Counselling | null,
): Promise<'nothing-here' | undefined> {
  const { route, locals, cookies, url } = event
  locals.counsellor = undefined
  locals.person = undefined
  // the self-check gets rules and nothing else: what it asks never leaves the browser
  if (isBelow(route.id, '/[language=lang]/mein-weg') && counselling)
    locals.ruleChanges = counselling.earlywarning.myWayChanges
  const face = faceOf(route.id)
  if (!face) return undefined
  if (!counselling) return 'nothing-here'
  locals.counselling = counselling
  const secure = url.protocol === 'https:'
  if (face === 'person' && route.id !== EXIT) {
    const token = cookies.get(personCookieName(secure))
    locals.person = (token && (await counselling.identifyPerson(token))) || undefined
  }
  if (face !== 'member') return undefined
  const token = cookies.get(memberCookieName(secure))
  const known = token ? await counselling.identifyMember(token) : null
  if (known) locals.counsellor = { actor: known.actor, name: known.member.name, lead: known.member.lead }
  else if (!OPEN.some((path) => isBelow(route.id, path))) redirect(303, '/counselling/sign-in')
  return undefined
}

function faceOf(route: string | null): 'member' | 'person' | 'partner' | 'head' | undefined {
  if (isBelow(route, '/counselling')) return 'member'
  // released reports alone: every other act refuses the head
  if (isBelow(route, '/admin/counselling')) return 'head'
  if (isBelow(route, '/[language=lang]/bestin')) return 'person'
  // the link in a reminder names no counselling
  if (isBelow(route, '/[language=lang]/erinnerung')) return 'person'
  return isBelow(route, '/partner') ? 'partner' : undefined
}

const isBelow = (route: string | null, path: string): boolean =>
  route === path || (route?.startsWith(`${path}/`) ?? false)
