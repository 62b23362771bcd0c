import { error } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { siteOf } from '../../reception/parts/site.ts'
import { keyIn, pressed, toldIn } from '../parts/said.ts'
import { moment, tillView } from '../parts/view.ts'
import type { Actions, PageServerLoad } from './$types'

/** Everything money lies in, also what is out of use. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const seen = await office.claims.readTills(actor, { site: siteOf(locals, url).siteId })
  if (!seen.ok) error(403, seen.refusal)
  return {
    told: toldIn(url),
    tills: seen.tills.map((it) => ({
      ...tillView(it),
      ...{ receipts: it.receipts, counted: it.closedUntil && moment(it.closedUntil) },
    })),
    requestKey: office.ground.ids.uuid(),
  }
}

export const actions: Actions = {
  enter: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.claims.saveTill(event.locals.actor, {
          site: siteOf(event.locals, event.url).siteId,
          // an unknown kind is refused by name
          ...{ kind: typed(form, 'kind') as 'drawer', name: typed(form, 'name') },
          ...keyIn(form, 'till'),
        }),
      () => '/cashier/tills?told=saved',
    ),
}
