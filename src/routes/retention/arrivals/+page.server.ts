import { error } from '@sveltejs/kit'
import { formatDayAndClock } from '#ground/languages/index.ts'
import { typed, typedShort } from '#ui/forms.ts'
import { act, refusedIn, siteOf, toldIn } from '../parts/acts.ts'
import type { Actions, PageServerLoad } from './$types'

/** Files from other offices that wait until somebody has looked. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const site = siteOf(locals)
  const seen = await office.retention.readArrivals(actor, { site })
  if (!seen.ok) error(403, seen.refusal)
  const plan = await office.casefiles.plan()
  const parents = new Set(plan.map(({ parent }) => parent))
  return {
    ...{ site, told: toldIn(url), refused: refusedIn(url), requestKey: office.ground.ids.uuid() },
    plan: plan
      .filter(({ code }) => !parents.has(code))
      .map(({ code, title }) => ({ value: code, label: `${code} ${title}` })),
    teams: (await office.staff.teams(site)).map(({ key, name }) => ({ value: key, label: name })),
    arrivals: seen.found.map(({ id, name, kind, version, sender, content, cameAt, state, why }) => ({
      ...{ id, name, kind, version, sender, content, state, why, when: formatDayAndClock('de', cameAt) },
    })),
  }
}

export const actions: Actions = {
  take: (event) =>
    act(
      event,
      'take',
      (form, key) =>
        event.locals.office.retention.takeIn(event.locals.actor, {
          ...{ site: siteOf(event.locals), arrival: typedShort(form, 'arrival'), person: null, key },
          ...{ planUnit: typedShort(form, 'planUnit'), team: typedShort(form, 'team') },
        }),
      ({ akten }) => (akten.length === 1 ? `/files/${akten[0]}` : '/retention/arrivals?told=taken'),
    ),
  refuse: (event) =>
    act(
      event,
      'refuse',
      (form, key) =>
        event.locals.office.retention.refuseArrival(event.locals.actor, {
          ...{
            site: siteOf(event.locals),
            arrival: typedShort(form, 'arrival'),
            why: typed(form, 'why'),
            key,
          },
        }),
      () => '/retention/arrivals?told=refused',
    ),
}
