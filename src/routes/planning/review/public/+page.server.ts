import { error } from '@sveltejs/kit'
import { chosen } from '#ui/forms.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { act, told } from '../parts/acting.ts'
import type { Actions, PageServerLoad } from './$types'

/** Which figures everybody may read. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const found = await office.review.readReview(actor, { site })
  if (!found.ok) error(403, found.refusal)
  const off = new Set(found.view.off.map(({ kpi }) => kpi.key))
  return {
    ...{ site, told: url.searchParams.get('told'), requestKey: office.ground.ids.uuid() },
    published: found.view.published,
    options: office.review.kpis
      .filter(({ isPublic }) => isPublic)
      .map(({ key, name, definition }) => ({
        value: key,
        label: name,
        hint: definition,
        isOff: off.has(key),
      })),
  }
}

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      'publish',
      (form, command) =>
        event.locals.office.review.publishKpis(event.locals.actor, {
          ...command,
          kpis: chosen(form, 'public'),
        }),
      (_, site) => told('/public', site, 'published'),
    ),
}
