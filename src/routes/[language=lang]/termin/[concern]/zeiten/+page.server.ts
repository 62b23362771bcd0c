import { redirect } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { typed } from '#ui/forms.ts'
import { queryOf, readAsked, type Asked } from '../../../parts/asked.ts'
import { findByCode } from '../../../parts/by-code.ts'
import { bookable, viewOfConcern } from '../../../parts/concern.ts'
import { dropCode, keptCode } from '../../../parts/office-code.ts'
import { siteOf } from '../../../parts/office-today.ts'
import { readStart, readTimesAsked, timesView } from '../../../parts/places.ts'
import { refusedTime, unreadableTime } from '../../../parts/refused-time.ts'
import { copyDraft } from '../../../parts/draft.ts'

/** What is free for this concern, these people and wishes; a bad address leads back to where it can be mended. */
export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event
  const { office, language } = locals
  const asked = readAsked(url.searchParams)
  const wishing = wishOf(locals, params.concern, asked, url)
  // a code from a letter of the office shows the hours kept for it as well
  const officeCode = await keptCode(event, params.concern)
  const found = office.appointments.wishFor({ ...wishing, ...(officeCode && { pools: ['open', 'coded'] }) })
  const instead = url.searchParams.get('instead')
  return {
    concern: viewOfConcern(office, params.concern, language),
    asked,
    instead,
    hasOfficeCode: officeCode !== null,
    draws: await office.release.drawsFor(params.concern),
    query: queryOf(asked),
    tooLong: !found.ok,
    times: found.ok ? timesView(office, found.wish, readTimesAsked(url.searchParams)) : null,
    requestKey: office.ground.ids.uuid(),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const { locals, params, request, url } = event
    const form = await request.formData()
    const asked = readAsked(url.searchParams)
    const wishing = wishOf(locals, params.concern, asked, url)
    const text = typed(form, 'start')
    const start = readStart(text)
    if (!start) return unreadableTime(locals.language, text)
    // the same form sent twice is one place; another time chosen after Back is another wish
    const requestKey = typed(form, 'requestKey')
    // without a key of one's own there is none: an empty one would be shared, and its answer is somebody's code
    const key = requestKey === '' ? undefined : `hold:${requestKey}:${start.toString()}`
    const officeCode = await keptCode(event, params.concern)
    const held = await locals.office.appointments.hold(locals.actor, {
      ...(officeCode !== null && { officeCode }),
      ...{ ...wishing, start, language: locals.language, key },
      address: event.getClientAddress(),
    })
    if (!held.ok) return refusedTime(locals.language, start.toString(), held)
    if (officeCode !== null) dropCode(event)
    await letGo(event, url.searchParams.get('instead'), held.code)
    redirect(303, `/${locals.language}/buchung/${held.code}/kontakt${queryOf(asked)}`)
  },
}

function wishOf(locals: App.Locals, key: string, asked: Asked, url: URL) {
  const back = `/${locals.language}/termin/${key}`
  const concern = bookable(locals.office, key)
  if (!concern) redirect(303, back)
  if (asked.persons === null) redirect(303, back + url.search)
  return { site: siteOf(locals.office), concerns: [concern.key], persons: asked.persons, needs: asked.needs }
}

/** Who chooses another time gives the first place back at once, and takes along what was typed. Never a booking. */
async function letGo(event: RequestEvent, instead: string | null, now: string): Promise<void> {
  if (!instead) return
  const found = await findByCode(event, instead)
  if (typeof found === 'string') return
  const { code, state } = found.appointment
  if (code === now) return
  copyDraft(event.cookies, event.url, code, now)
  if (state === 'held') await event.locals.office.appointments.cancel(event.locals.actor, { code })
}
