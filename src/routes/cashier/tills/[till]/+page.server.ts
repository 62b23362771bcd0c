import { error } from '@sveltejs/kit'
import type { Till } from '#office/claims/index.ts'
import { typed } from '#ui/forms.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { centsIn, isId, keyIn, pressed, toldIn } from '../../parts/said.ts'
import { closingRow, tillView } from '../../parts/view.ts'
import type { Actions, PageServerLoad } from './$types'

type Event = Pick<Parameters<PageServerLoad>[0], 'locals' | 'params' | 'url'>

/** One till: its counts, change in and out, its name. */
export const load: PageServerLoad = async (event) => {
  const { office, actor } = event.locals
  const till = await tillFor(event)
  const seen = await office.cashdesk.readClosings(actor, { site: till.site, till: till.id })
  return {
    ...{ till: tillView(till), told: toldIn(event.url), requestKey: office.ground.ids.uuid() },
    closings: seen.ok ? seen.closings.slice(0, 50).map(closingRow) : [],
  }
}

async function tillFor({ locals, params, url }: Event): Promise<Till> {
  const seen = await locals.office.claims.readTills(locals.actor, { site: siteOf(locals, url).siteId })
  if (!seen.ok) error(403, seen.refusal)
  const till = seen.tills.find(({ id }) => id === params['till'])
  if (!till) error(404, 'unknown-till')
  return till
}

async function save(
  event: Event & { request: Request },
  change: (form: FormData, till: Till) => Partial<Pick<Till, 'name' | 'active'>>,
) {
  const { site, id, kind, name } = await tillFor(event)
  return pressed(
    event,
    async (form) =>
      event.locals.office.claims.saveTill(event.locals.actor, {
        ...{ site, till: id, kind, name },
        ...change(form, await tillFor(event)),
      }),
    () => `/cashier/tills/${id}?told=saved`,
    { active: '' },
  )
}

export const actions: Actions = {
  rename: (event) => save(event, (form) => ({ name: typed(form, 'name') })),
  away: (event) => save(event, () => ({ active: false })),
  back: (event) => save(event, () => ({ active: true })),
  move: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.cashdesk.moveMoney(event.locals.actor, {
          ...{ site: siteOf(event.locals, event.url).siteId, till: tillIn(event.params) },
          ...{ cents: centsIn(form, 'cents'), way: typed(form, 'way') === 'out' ? 'out' : 'in' },
          ...{ why: typed(form, 'why'), ...keyIn(form, 'move') },
        }),
      () => `/cashier/tills/${event.params.till}?told=moved`,
      { till: '' },
    ),
}

const tillIn = ({ till }: { till: string }): string =>
  isId(till) ? till : '00000000-0000-0000-0000-000000000000'
