import { number, type OwnDatabase } from '../support/database.ts'
import { ask, bodyOf, formOf, freshThings, pathOf, type Reply, type Things } from './asking.ts'
import type { OpenHouse } from './house.ts'
import type { Line, Who } from './table.ts'

/**
 * What the requests of one line are about. Making it takes longer than asking, and whoever is turned away uses nothing
 * up: so it is made afresh only after something may have happened to it.
 */
export class ThingsOfLine {
  #made: Things | null = null
  readonly #house: OpenHouse
  readonly #route: string

  constructor(house: OpenHouse, route: string) {
    this.#house = house
    this.#route = route
  }

  async get(): Promise<Things> {
    return (this.#made ??= await freshThings(this.#house, this.#route))
  }

  usedUp(): void {
    this.#made = null
  }
}

/** How an answer is read. `unknown`: the thing asked for does not exist for the one who asks. */
type Reading = 'in' | 'out' | 'unknown' | 'broken'

function readingOf({ status, location }: Reply): Reading {
  if (status >= 500 || status === 0) return 'broken'
  if (
    status === 401 ||
    status === 403 ||
    (status === 303 &&
      /^\/(sign-in\?return|counselling\/sign-in$|de\/bestin\/eintreten\?ende|device$)/.test(location))
  )
    return 'out'
  return status === 404 || status === 429 ? 'unknown' : 'in'
}

const NO_CODE = '000000000000'
const SITE_IN_QUERY = ['/events/d', '/api/v1/events', '/api/v1/files'] as const

/** Null, or in one sentence what was otherwise than the table says. */
export async function check(
  house: OpenHouse,
  database: OwnDatabase,
  line: Line,
  ofLine: ThingsOfLine,
  who: Who,
  own: boolean,
): Promise<string | null> {
  const [method = '', route = ''] = line.route.split(' ')
  const isCode = line.of === 'code' || line.of === 'keyed'
  const wrongCode = !own && isCode && (line.of === 'code' || !['terminal', 'display', 'client'].includes(who))
  const things = await ofLine.get()
  const shown = wrongCode
    ? {
        ...things,
        code: NO_CODE,
        held: NO_CODE,
        receipt: NO_CODE,
        list: NO_CODE,
        waiting: NO_CODE,
        lot: NO_CODE,
      }
    : things
  const isHeld = route.includes('/buchung/') || route.endsWith('/extend')
  const query =
    route === '/api/v1/calendar' || route === '/api/v1/places'
      ? '?site=1&concern=study_extend&day=2027-01-11'
      : route === '/api/v1/visits' || SITE_IN_QUERY.some((start) => route.startsWith(start))
        ? '?site=1'
        : method === 'DELETE' && route.endsWith('/references')
          ? '?reference=Probe'
          : ''
  const path =
    pathOf(route, shown, isHeld) + (query && route.endsWith('calendar') ? '?concern=study_extend' : query)
  const site = own || wrongCode ? 1 : 2
  const isForm = method === 'POST' && !route.startsWith('/api')
  const rowsBefore = isForm ? await acts(database) : 0
  const reply = await send(
    house,
    method,
    path,
    house.headers(who, site),
    isForm,
    isForm ? formOf(shown) : bodyOf(route, shown),
  )
  const isActed = isForm && (await acts(database)) > rowsBefore
  // Signing a machine off leads to where machines are signed on: that is its success.
  const reading = route === '/device?/signOff' && reply.status === 303 ? 'in' : readingOf(reply)
  const expected = expect(line, who, own)
  if (method !== 'GET' && (isActed || reading === 'in' || !isForm)) ofLine.usedUp()
  // Most codes that are none come from typing: the counter for guessing must not turn away the next combination.
  if (reading === 'unknown') await database.admin.query('delete from identity.attempt').catch(() => undefined)
  const isElsewhere = own && (line.elsewhere?.includes(who) ?? false)
  if (
    fits(expected, reading, isForm, isActed && !isElsewhere, reply, wrongCode) ||
    (isElsewhere && reading === 'in')
  )
    return null
  return `${line.route} ${who} ${own ? 'own' : 'foreign'}: ${expected} expected, ${reading} (${reply.status}${reply.location && ` ${reply.location}`})${isActed ? ', and it was done' : ''}`
}

function expect(line: Line, who: Who, own: boolean): Reading {
  if (line.may.length === 0) return 'unknown'
  if (!line.may.includes(who)) return 'out'
  if (own || line.of === 'none') return 'in'
  if (line.of === 'code') return 'unknown'
  const isMachine = ['terminal', 'display', 'client'].includes(who)
  if (line.of === 'keyed') return isMachine ? 'out' : 'unknown'
  // Of the interface's visitors nobody belongs to a site.
  return isMachine || !line.route.includes('/api/') ? 'out' : 'in'
}

function fits(
  expected: Reading,
  reading: Reading,
  isForm: boolean,
  isActed: boolean,
  reply: Reply,
  wrongCode: boolean,
): boolean {
  if (reading === 'broken') return false
  if (expected === reading) return true
  // Who may not, may be told so by a refused form, as long as nothing happened; and not being told is no way in.
  if (expected === 'out') return !isActed && (reading === 'unknown' || (isForm && reply.status >= 400))
  // What the code does not open may be said on a page (4xx) or by leading back to where codes are typed.
  if (expected === 'unknown') return !isActed && (reading === 'out' || (wrongCode && reply.status >= 300))
  // Let in, and the thing itself is used up or absent: that is an answer to somebody who may.
  return expected === 'in' && reading === 'unknown'
}

/** Rows of what was done. A page that is shown again after a refusal looks, and every look has its row as well. */
const acts = (database: OwnDatabase) =>
  number(
    database.admin,
    `select count(*) as n from (select e.act from trail.entry e union all select c.act from closedbooks.entry c) as done
     where act !~ '(read|find|hall|day-list|look|sign-in)|[.](list|inbox|overview)'`,
  )

function send(
  house: OpenHouse,
  method: string,
  path: string,
  who: Readonly<Record<string, string>>,
  isForm: boolean,
  body: unknown,
): Promise<Reply> {
  if (method === 'GET') return ask(house.port, method, path, who)
  if (isForm) {
    const headers = {
      ...who,
      'content-type': 'application/x-www-form-urlencoded',
      origin: `http://127.0.0.1:${house.port}`,
      host: `127.0.0.1:${house.port}`,
    }
    return ask(house.port, method, path.replace(/\?\/default$/, ''), headers, body as string)
  }
  const text = JSON.stringify(body)
  return ask(
    house.port,
    method,
    path,
    { ...who, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) },
    text,
  )
}
