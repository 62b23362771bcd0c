import { error } from '@sveltejs/kit'
import { chosen, typed, typedShort } from '#ui/forms.ts'
import { act, dayOf } from '../../../planning/load/parts/acting.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { siteId: site } = siteOf(locals, url)
  const { workload, ground } = locals.office
  const taps = await workload.ownTaps(locals.actor, site)
  if (!taps) error(403, 'not permitted')
  return {
    requestKey: ground.ids.uuid(),
    areas: taps.areas.map(({ key, name }) => ({ value: key, label: name })),
    reasons: workload.NOTICE_REASONS,
  }
}

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      'submit',
      (form, at) => {
        const reasons = chosen(form, 'reasons')
        // several of one name: what goes back to a refused form has room for one
        form.set('chosen', reasons.join(','))
        return event.locals.office.workload.submitNotice(event.locals.actor, {
          ...{ ...at, area: typedShort(form, 'area') || null, since: dayOf(form, 'since') },
          ...{ reasons, what: typed(form, 'what'), risk: typed(form, 'risk') },
          ...{ tried: typed(form, 'tried'), wish: typed(form, 'wish') },
          council: typedShort(form, 'council') === 'yes',
        })
      },
      ({ notice }) => `/work/load/notices/${notice}?told=submitted`,
    ),
}
