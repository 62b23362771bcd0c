import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { formatDayAndClock, formatTime } from '#ground/languages/index.ts'
import type { ToReplan } from '#office/appointments/index.ts'
import type { Office } from '#office/office.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed, typedShort } from '#ui/forms.ts'
import { concernName } from '../../desk/parts/view.ts'
import { readStart } from '../../[language=lang]/parts/places.ts'
import { readDay } from '../book/wanted.ts'
import { siteOf } from '../parts/site.ts'
import { toldOf } from './told.ts'
import type { Actions, PageServerLoad } from './$types'

/** What the address says about the day asked for; whatever else stands there is nobody's. */
const KEPT = ['site', 'lane', 'day-day', 'day-month', 'day-year'] as const

/** One counter, one day: its bookings still to come, each with what can be offered instead. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const site = siteOf(locals, url).siteId
  const teamNames = new Map((await office.staff.teams(site)).map(({ key, name }) => [key, name]))
  const lanes = (office.appointments.capacityOverview(site)?.lanes ?? []).filter(({ active }) => active)
  const today = officeDay(office.ground.clock.now())
  const query = (name: string) => url.searchParams.get(name) ?? ''
  const isAsked = url.searchParams.has('lane')
  const day = isAsked ? readDay(query, 'day') : today
  const lane = lanes.find(({ id }) => String(id) === query('lane'))
  const common = {
    lanes: lanes.map(({ id, name, team }) => ({
      value: String(id),
      label: `${name} (${teamNames.get(team) ?? team})`,
    })),
    asked: isAsked ? Object.fromEntries(KEPT.map((name) => [name, query(name)])) : dayFields(today),
    told: toldOf(url),
    requestKey: office.ground.ids.uuid(),
  }
  const wrong = {
    lane: isAsked && !lane,
    day: isAsked && (!day || Temporal.PlainDate.compare(day, today) < 0),
  }
  if (!lane || !day || wrong.day) return { ...common, wrong, plan: null }
  const seen = await office.appointments.replanDay(actor, { site, lane: lane.id, day })
  if (!seen.ok) error(403, seen.refusal)
  const closed = office.appointments
    .capacityOverview(site)!
    .exceptions.find(
      (entry) => entry.lane === lane.id && entry.day === day.toString() && entry.opens === null,
    )
  const rows = seen.bookings.map((one) => rowOf(office, one))
  const plan = { lane: lane.id, day: day.toString(), closed: closed ? pick(closed) : null, rows }
  return { ...common, wrong, plan }
}

const pick = ({ id, reason }: { id: string; reason: string }) => ({ id, reason })

function dayFields({ day, month, year }: Temporal.PlainDate): Record<string, string> {
  return { 'day-day': String(day), 'day-month': String(month), 'day-year': String(year) }
}

function rowOf(office: Office, { appointment, person, sameTime, proposals }: ToReplan) {
  return {
    code: appointment.code,
    start: appointment.start.toString(),
    time: formatTime(appointment.start),
    name: person ? office.people.fullName(person) : '–',
    concerns: appointment.concerns.map((key) => concernName(office, key)).join(' · '),
    mail: person?.mail ?? null,
    phone: person?.phone ?? null,
    sameTime,
    proposals: proposals.map((at) => ({ value: at.toString(), words: formatDayAndClock('de', at) })),
  }
}

export const actions: Actions = {
  close: async (event) => {
    const form = await event.request.formData()
    const { site, lane, back } = placeOf(form)
    const day = readDay((name) => typed(form, name), 'day')
    if (!day) return refuseForm(form, { '': textsIn('de').tr('caller.replan.dayWrong') })
    const why = typed(form, 'why')
    const done = await event.locals.office.appointments.closeLane(event.locals.actor, {
      site,
      lane,
      day,
      why,
    })
    if (!done.ok && done.refusal !== 'already-closed') return refused(event, form, done.refusal)
    redirect(303, `/reception/replan?${back}`)
  },
  reopen: async (event) => {
    const form = await event.request.formData()
    const { site, back } = placeOf(form)
    const command = { site, rule: typed(form, 'rule') }
    const done = await event.locals.office.appointments.reopenLane(event.locals.actor, command)
    if (!done.ok && done.refusal !== 'unknown-rule') return refused(event, form, done.refusal)
    redirect(303, `/reception/replan?${back}`)
  },
  /** One booking to one of its proposals. */
  move: async (event) => {
    const form = await event.request.formData()
    const { back } = placeOf(form)
    const start = readStart(typed(form, 'start'))
    if (!start) return refused(event, form, 'place-taken')
    const moved = await moveOne(event, typed(form, 'code'), start, typed(form, 'requestKey'))
    if (!moved.ok) return refused(event, form, moved.refusal)
    back.set('told', start.toString() === typed(form, 'was') ? 'same' : start.toString())
    redirect(303, `/reception/replan?${back}`)
  },
  /** Everybody whose time is free at another counter: nobody need be told. What fails stays in the list. */
  same: async (event) => {
    const form = await event.request.formData()
    const { back } = placeOf(form)
    let done = 0
    const bookings = form.getAll('booking').map(String)
    if (bookings.length === 0) return refused(event, form, 'place-taken')
    for (const booking of bookings) {
      const [code = '', at = ''] = booking.split(' ')
      const start = readStart(at)
      if (start && (await moveOne(event, code, start, typed(form, 'requestKey'))).ok) done++
    }
    back.set('told', `${done}/${bookings.length - done}`)
    redirect(303, `/reception/replan?${back}`)
  },
}

function moveOne({ locals }: RequestEvent, code: string, start: Temporal.Instant, key: string) {
  const why = textsIn('de').tr('caller.replan.title').text
  const request = key === '' ? undefined : `replan:${key}:${code}:${start.toString()}`
  return locals.office.appointments.move(locals.actor, { code, start, why, key: request })
}

function placeOf(form: FormData) {
  const back = new URLSearchParams(KEPT.map((name) => [name, typedShort(form, name)]))
  return { site: Number(typed(form, 'site')), lane: Number(typed(form, 'lane')), back }
}

const KNOWN: Readonly<Record<string, 'caller.replan.whyMissing' | 'caller.replan.taken'>> = {
  'reason-missing': 'caller.replan.whyMissing',
  'place-taken': 'caller.replan.taken',
  'outside-window': 'caller.replan.taken',
}

function refused(_: RequestEvent, form: FormData, refusal: string) {
  const { tr, maybe } = textsIn('de')
  const known = KNOWN[refusal]
  const why = maybe(`public.refusals.${refusal}`) ?? tr('public.refusals.any')
  const said = known ? tr(known) : tr('caller.replan.other', { why: why.text })
  return refuseForm(
    form,
    { [refusal === 'reason-missing' ? 'why' : '']: said },
    { status: refusal === 'not-permitted' ? 403 : 409 },
  )
}
