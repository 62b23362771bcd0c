import { error } from '@sveltejs/kit'
import { act, euro, momentText, siteOf, toldIn } from '../bank/parts/bank-acts.ts'
import type { Actions, PageServerLoad } from './$types'

/** What was handed to the city's accounting. Sums only, nobody's name. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const seen = await office.bankbook.readExports(actor, { site: siteOf(locals) })
  if (!seen.ok) error(403, seen.refusal)
  return {
    ...{ told: toldIn(url), more: url.searchParams.has('more'), requestKey: office.ground.ids.uuid() },
    runs: seen.runs.map(({ no, at, bookings, cents }) => ({
      no,
      bookings,
      at: momentText(at),
      sum: euro(cents),
    })),
  }
}

export const actions: Actions = {
  run: (event) =>
    act(
      event,
      'run',
      async (_, key) => {
        const { office, actor } = event.locals
        const done = await office.bankbook.runExport(actor, { site: siteOf(event.locals), key })
        if (done.ok) return { ok: true, told: 'exported', more: done.more }
        // Nothing to do is no mistake of anybody's.
        return done.refusal === 'nothing-new' ? { ok: true, told: 'nothingNew', more: false } : done
      },
      ({ told, more }) => `/cashier/export?told=${told}${more ? '&more' : ''}`,
    ),
}
