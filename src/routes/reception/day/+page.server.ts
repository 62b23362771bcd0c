import { error, type RequestEvent } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { textsIn } from '#texts/index.ts'
import type { Words } from '#ui/words.ts'
import { act } from '../parts/acts.ts'
import { siteOf } from '../parts/site.ts'
import { toldOf, toldTicket } from '../parts/told.ts'
import { dayRow } from '../parts/views.ts'
import type { Actions, PageServerLoad } from './$types'

const PARTS = ['birth-day', 'birth-month', 'birth-year'] as const

/** The bookings of today, or those of them that fit a name. A look at persons' data: a row in the trail. */
export const load: PageServerLoad = async ({ locals, url, depends }) => {
  depends('reception:day')
  const { office } = locals
  const asked = Object.fromEntries(
    ['name', ...PARTS].map((name) => [name, (url.searchParams.get(name) ?? '').trim().slice(0, 200)]),
  )
  const site = siteOf(locals, url).siteId
  const now = office.ground.clock.now()
  const common = {
    asked,
    day: officeDay(now).toString(),
    at: String(now),
    requestKey: office.ground.ids.uuid(),
    told: toldOf(url),
  }
  if (!asked['name']) return { ...common, ...(await wholeDay(locals, site)), isSearch: false, wrong: null }
  return { ...common, ...(await searched(locals, site, asked)), isSearch: true }
}

async function wholeDay({ office, actor }: App.Locals, site: number) {
  const seen = await office.reception.dayList(actor, { site })
  if (!seen.ok) error(403, seen.refusal)
  return { rows: seen.list.map((it) => dayRow(office, it)) }
}

async function searched(
  { office, actor, language }: App.Locals,
  site: number,
  asked: Readonly<Record<string, string>>,
) {
  const { name = '', 'birth-day': day = '', 'birth-month': month = '', 'birth-year': year = '' } = asked
  const parts = { day: day || '00', month: month || '00', year }
  const today = officeDay(office.ground.clock.now())
  const read =
    year === ''
      ? null
      : office.people.readPersonForm(
          { familyName: name, givenNames: '', mail: '', phone: '', ...parts },
          today,
        )
  const wrong: Words | null = read && !read.ok ? textsIn(language).tr('reception.refusals.birth-date') : null
  if (wrong) return { rows: [], wrong }
  const seen = await office.reception.findArrivals(actor, {
    site,
    name,
    ...(read?.ok && { birth: read.person.birth }),
  })
  if (!seen.ok) error(403, seen.refusal)
  return { rows: seen.found.map((it) => dayRow(office, it)), wrong }
}

const acts = ({ locals }: RequestEvent) => locals.office.reception

export const actions: Actions = {
  arrived: (event) =>
    act(
      event,
      'arrived',
      async ({ site, visit, key }) => {
        const code = await event.locals.office.appointments.codeOf(visit)
        if (code === null) return refuse('unknown-visit')
        return acts(event).checkIn(event.locals.actor, { code, site, key })
      },
      toldTicket,
    ),
  admitted: (event) =>
    act(event, 'admitted', (at) => acts(event).admitLate(event.locals.actor, at), toldTicket),
  missed: (event) =>
    act(event, 'missed', ({ site, visit, key }) =>
      acts(event).markMissed(event.locals.actor, { site, visit, ...(key && { key }) }),
    ),
}
