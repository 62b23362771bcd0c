import { error, redirect } from '@sveltejs/kit'
import type { Attempt } from '#office/cashdesk/index.ts'
import { typed, typedShort } from '#ui/forms.ts'
import { siteOf } from '../../reception/parts/site.ts'
import { idIn, pressed, refused, toldIn } from '../parts/said.ts'
import { euro, moment } from '../parts/view.ts'
import type { Actions, PageServerLoad } from './$types'

/** What began at a card terminal and nobody heard the end of. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const seen = await office.cashdesk.readCards(actor, { site })
  if (!seen.ok) error(403, seen.refusal)
  const tills = await office.claims.readTills(actor, { site })
  const names = new Map((tills.ok ? tills.tills : []).map(({ id, name }) => [id, name]))
  const rowOf = (it: Attempt) => ({
    ...{ payment: it.payment, claim: it.claim, cents: euro(it.cents), till: names.get(it.till) ?? '' },
    ...{ at: moment(it.startedAt), why: it.why ?? '' },
  })
  return {
    told: toldIn(url),
    attempts: seen.open.map((it) => ({ ...rowOf(it), atWork: it.atWork })),
    saidUnpaid: seen.saidUnpaid.map(rowOf),
  }
}

const to = (told: string): string => `/cashier/cards?told=${told}`

export const actions: Actions = {
  ask: async ({ request, locals, url }) => {
    const form = await request.formData()
    const asked = { site: siteOf(locals, url).siteId, payment: idIn(form, 'payment') }
    const said = await locals.office.cashdesk.askTerminal(locals.actor, asked)
    if (said.ok) redirect(303, to(said.verdict))
    if (said.refusal === 'no-terminal' || said.refusal === 'at-work') redirect(303, to(said.refusal))
    return refused(form, said)
  },
  say: (event) =>
    pressed(
      event,
      (form) => {
        const payment = idIn(form, 'payment')
        return event.locals.office.cashdesk.sayCard(event.locals.actor, {
          ...{ site: siteOf(event.locals, event.url).siteId, payment, paid: typed(form, 'paid') === 'yes' },
          ...{
            trace: typedShort(form, `trace-${payment}`),
            why: typed(form, `why-${payment}`).slice(0, 300),
          },
        })
      },
      () => to('settled'),
      (form) => ({ why: `why-${idIn(form, 'payment')}` }),
    ),
}
