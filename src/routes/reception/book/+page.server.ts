import { redirect, type RequestEvent } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { readCode, showCode } from '#ground/identity/ids.ts'
import { formatDayAndClock, languageCodes, traitsOf } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { chosen, refuseForm, typed, typedShort } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'
import { contactErrors, readContact } from '../../[language=lang]/parts/contact.ts'
import { contactOf } from '../../[language=lang]/parts/draft.ts'
import { readTimesAsked, timesView } from '../../[language=lang]/parts/places.ts'
import { siteOf } from '../parts/site.ts'
import { readMoment, readWanted, wishing, type Wanted } from './wanted.ts'
import type { Actions, PageServerLoad } from './$types'

/** Everything a call needs on one page: concern, free times (those for the telephone too), person, done. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office } = locals
  const wanted = readWanted(url.searchParams)
  const site = siteOf(locals, url).siteId
  const asked = wanted.concern === '' ? null : wishing(locals, site, wanted)
  const today = officeDay(office.ground.clock.now())
  return {
    wanted,
    ...choices(locals, today),
    wrong: asked && !asked.ok,
    times: asked?.ok ? timesView(office, asked.wish, readTimesAsked(url.searchParams)) : null,
    why: asked?.ok ? whyOf(locals, asked.wish, url) : null,
    outside: await office.appointments.overrideCount(site),
    done: await doneOf(locals, url),
    requestKey: office.ground.ids.uuid(),
  }
}

function choices({ office }: App.Locals, today: Temporal.PlainDate) {
  const { bookableConcerns, localName } = office.catalogue
  return {
    concerns: bookableConcerns(today)
      .map((concern) => ({ value: concern.key, label: localName(concern, 'de').text }))
      .sort((a, b) => a.label.localeCompare(b.label, 'de')),
    languages: languageCodes.map((code) => ({ value: code, label: traitsOf(code).ownName })),
  }
}

/** One line for whoever asks why a time is offered or not. */
function whyOf({ office }: App.Locals, wish: Parameters<typeof office.appointments.whyNot>[0], url: URL) {
  const { searchParams: query } = url
  if (!query.has('why-time')) return null
  const start = readMoment((name) => query.get(name) ?? '', 'why')
  if (!start.ok) return { wrong: start.field, reason: null, when: '' }
  const when = formatDayAndClock('de', start.at)
  // what visitors see: the hours set aside are named as such
  return { wrong: null, reason: office.appointments.whyNot({ ...wish, pools: ['open'] }, start.at), when }
}

/** The booking just made, named by its code in the address: what to tell the caller. */
async function doneOf({ office, actor }: App.Locals, url: URL) {
  const code = readCode(url.searchParams.get('done') ?? '')
  const seen = code ? await office.appointments.find(actor, code) : null
  if (!seen?.ok) return null
  const { appointment, person } = seen
  return {
    code: appointment.code,
    shown: showCode(appointment.code),
    when: formatDayAndClock('de', appointment.start),
    to: person?.mail ?? person?.phone ?? null,
  }
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const wanted = readWanted(new URLSearchParams([...form].map(([name, value]) => [name, String(value)])))
    const read = readForm(event, form)
    if (!read.ok) return refused(form, read.errors)
    const { start, why, person } = read
    const key = typed(form, 'requestKey')
    const office = event.locals.office.appointments
    const held = await office.hold(event.locals.actor, {
      ...wishing(event.locals, Number(typed(form, 'site')), wanted).asked,
      ...{ start, language: wanted.language },
      ...(why !== null && { override: why }),
      ...(key && { key: `hold:${key}:${start.toString()}:${why ?? ''}` }),
    })
    if (!held.ok) return refused(form, { [why === null ? 'start' : 'outside-time']: heldWords(held) })
    const booked = await office.book(event.locals.actor, { code: held.code, ...person })
    if (!booked.ok && booked.refusal !== 'already-booked') {
      await office.cancel(event.locals.actor, { code: held.code })
      return refused(form, { familyName: bookedWords(booked.refusal) })
    }
    const query = new URLSearchParams({ site: typedShort(form, 'site'), done: held.code })
    redirect(303, `/reception/book?${query}`)
  },
}

function readForm({ locals }: RequestEvent, form: FormData) {
  const { tr } = textsIn('de')
  const contact = readContact(
    locals.office,
    contactOf((field) => form.get(field)),
  )
  const errors: Record<string, Words> = contact.ok ? {} : contactErrors(contact, 'de')
  const isOutside = ['why', 'outside-day', 'outside-time'].some((name) => typed(form, name) !== '')
  const why = isOutside ? typed(form, 'why') : null
  if (why === '') errors['why'] = tr('caller.book.whyMissing')
  const moment = readMoment((name) => typed(form, name), isOutside ? 'outside' : 'start')
  if (!moment.ok) errors[moment.field] = tr(MOMENT[moment.part])
  if (!contact.ok || !moment.ok || Object.keys(errors).length > 0) return { ok: false as const, errors }
  return { ok: true as const, start: moment.at, why, person: contact.person }
}

const MOMENT = {
  start: 'caller.book.timeMissing',
  day: 'caller.book.dayWrong',
  time: 'caller.book.clockWrong',
} as const

function heldWords({
  refusal,
  detail,
}: {
  refusal: string
  detail?: Readonly<Record<string, unknown>>
}): Words {
  const { tr, maybe } = textsIn('de')
  const near = Array.isArray(detail?.['alternatives']) ? (detail['alternatives'] as string[]) : []
  const times = near.map((at) => formatDayAndClock('de', at)).join(' · ') || '–'
  if (refusal === 'place-taken') return tr('caller.book.timeTaken', { times })
  if (refusal === 'outside-window') return tr('caller.book.timeOutside', { times })
  return maybe(`public.refusals.${refusal}`) ?? tr('public.refusals.any')
}

function bookedWords(refusal: string): Words {
  const { tr, maybe } = textsIn('de')
  if (refusal === 'already-has-booking') return tr('caller.book.hasBooking')
  return maybe(`public.refusals.${refusal}`) ?? tr('public.refusals.any')
}

/** Several needs would be lost in a plain list of values. */
function refused(form: FormData, errors: Record<string, Words>) {
  const answer = refuseForm(form, errors, { status: 409 })
  answer.data.values['needs'] = chosen(form, 'needs').join(' ')
  return answer
}

export type { Wanted }
