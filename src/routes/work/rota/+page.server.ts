import { error, redirect } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { formatDay, formatTime } from '#ground/languages/index.ts'
import type { OwnDuty } from '#office/rota/index.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typedShort } from '#ui/forms.ts'
import { siteOf } from '../../reception/parts/site.ts'
import { wordsOf } from '../../planning/rota/parts/acting.ts'
import { daysOf, mondayAsked } from '../../planning/rota/parts/reading.ts'
import { forgetOwn, keepOwn, readOwn } from './own-breaks.ts'
import type { Actions, PageServerLoad } from './$types'

/** One's own week as it was published, and what one may say of one's breaks. */
export const load: PageServerLoad = async ({ locals, url, cookies }) => {
  const { office, actor } = locals
  const { siteId, sites } = siteOf(locals, url)
  const thisMonday = office.rota.thisMonday()
  const monday = mondayAsked(url, thisMonday)
  const own = await office.rota.ownWeek(actor, { monday })
  if (!own.ok) error(403, own.refusal)
  const now = office.ground.clock.now()
  const today = officeDay(now).toString()
  const taps = await office.workload.ownTaps(actor, siteId)
  return {
    ...{ siteId, thisMonday, monday, areas: taps?.areas ?? [], breaks: taps?.breaks ?? 'off' },
    days: daysOf(monday)
      .map((day) => ({
        ...{ day, label: formatDay('de', day, 'long'), isToday: day === today },
        duties: own.duties.filter((it) => it.day === day).map((it) => shown(it, now, sites.length > 0)),
      }))
      .filter(({ duties }) => duties.length > 0),
    // before Monday ends nothing of the other weeks is asked
    asks: monday === thisMonday && taps !== null && taps.areas.length > 0,
    mine: readOwn(cookies, actor.id, today).map(({ day, isKept }) => ({
      isKept,
      day: formatDay('de', day, 'middle'),
    })),
    told: url.searchParams.get('told'),
  }
}

function shown(it: OwnDuty, now: Temporal.Instant, hasSites: boolean) {
  const { t } = textsIn('de')
  const room = it.room ?? t(it.kind === 'break' ? 'rota.break' : 'rota.back')
  return {
    ...{ key: String(it.start), kind: it.kind, time: `${formatTime(it.start)}–${formatTime(it.end)}` },
    isNow: Temporal.Instant.compare(it.start, now) <= 0 && Temporal.Instant.compare(now, it.end) < 0,
    where: hasSites ? t('rota.own.siteToo', { room, site: String(it.site) }) : room,
  }
}

export const actions: Actions = {
  tap: async ({ request, locals, cookies, url }) => {
    const form = await request.formData()
    const { office, actor } = locals
    const kind = typedShort(form, 'kind')
    const { siteId: site } = siteOf(locals, url)
    const area = typedShort(form, 'area') || null
    const tapped = await office.workload.tapNow(actor, { site, kind, area })
    if (!tapped.ok)
      return refuseForm(form, { [tapped.field === 'area' ? 'area' : '']: wordsOf(tapped) }, { status: 409 })
    const day = officeDay(office.ground.clock.now()).toString()
    keepOwn(cookies, actor.id, { day, isKept: kind === 'break-kept' }, url.protocol === 'https:')
    redirect(303, `/work/rota?site=${site}&told=tapped`)
  },
  forget: ({ locals, cookies, url }) => {
    forgetOwn(cookies, locals.actor.id, url.protocol === 'https:')
    redirect(303, '/work/rota')
  },
}
