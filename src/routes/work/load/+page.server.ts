import { formatTime } from '#ground/languages/index.ts'
import { refuse } from '#ground/act/refusal.ts'
import { typedShort } from '#ui/forms.ts'
import { act } from '../../planning/load/parts/acting.ts'
import { dayWords, instantDay } from '../../planning/load/parts/shown.ts'
import { siteOf } from '../../reception/parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

const ZONE = 'Europe/Berlin'

/** What somebody may say about the load, and what became of it; nobody else's. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { siteId: site } = siteOf(locals, url)
  const { workload, ground } = locals.office
  const [taps, own, council] = await Promise.all([
    workload.ownTaps(locals.actor, site),
    workload.ownNotices(locals.actor, site),
    locals.actor.roles.includes('council') ? workload.noticesAt(locals.actor, site) : null,
  ])
  const today = ground.clock.now().toZonedDateTimeISO(ZONE).toPlainDate()
  const shown = (it: (typeof own)[number]) => ({
    ...{ id: it.id, state: it.state, overdue: workload.overdueOf(it, today), by: dayWords(it.answerBy) },
    ...{ day: instantDay(it.submittedAt, ZONE) ?? '', isEnded: it.endedAt !== null },
  })
  return {
    taps: taps && {
      areas: taps.areas.map(({ key, name }) => ({ value: key, label: name })),
      ...{ load: taps.load, breaks: taps.breaks },
      until: formatTime(taps.until.toZonedDateTimeISO(ZONE).toPlainTime()),
    },
    own: own.map(shown),
    council: council?.ok ? council.notices.map((it) => ({ ...shown(it), who: it.authorName })) : null,
    mayReport: taps !== null || locals.actor.roles.includes('head'),
    told: url.searchParams.get('told'),
  }
}

export const actions: Actions = {
  tap: (event) =>
    act(
      event,
      'tap',
      async (form, { site }) => {
        const kind = typedShort(form, 'kind')
        const area = typedShort(form, 'area') || null
        const done = await event.locals.office.workload.tapNow(event.locals.actor, { site, kind, area })
        // sent twice it was counted once: that is what whoever pressed twice wants to know
        return !done.ok && done.refusal === 'already-tapped'
          ? { ok: true as const }
          : done.ok
            ? done
            : refuse(done.refusal, { field: done.field ?? '' })
      },
      () => '/work/load?told=tapped',
    ),
}
