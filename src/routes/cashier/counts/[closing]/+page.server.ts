import { error } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { isId, keyIn, pressed, toldIn } from '../../parts/said.ts'
import { closingState, euro, moment } from '../../parts/view.ts'
import type { Actions, PageServerLoad } from './$types'

/** One count: now what was expected stands beside it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  if (!isId(params.closing)) error(404, 'unknown-closing')
  const seen = await office.cashdesk.readClosing(actor, { site, closing: params.closing })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  const { closing: it } = seen
  const tills = await office.claims.readTills(actor, { site })
  const till = tills.ok ? tills.tills.find(({ id }) => id === it.till) : undefined
  const hasCards = it.cardExpectedCents !== 0 || it.cardToldCents !== null
  return {
    ...{ told: toldIn(url), requestKey: office.ground.ids.uuid(), own: it.countedBy === actor.id },
    till: { id: it.till, name: till?.name ?? '' },
    closing: {
      ...{
        id: it.id,
        no: it.no,
        kind: it.kind,
        state: closingState(it),
        remark: it.remark,
        report: it.report,
      },
      ...{ from: it.fromAt && moment(it.fromAt), until: moment(it.untilAt), refusedWhy: it.refusedWhy ?? '' },
      ...{ expected: euro(it.expectedCents), counted: euro(it.countedCents), removed: euro(it.removedCents) },
      ...{ differenceCents: it.differenceCents, difference: euro(Math.abs(it.differenceCents)) },
      stays: euro(it.countedCents - it.removedCents),
      tried: seen.tried.map((one) =>
        [one.countedCents, one.cardToldCents]
          .flatMap((cents) => (cents === null ? [] : [euro(cents)]))
          .join(' + '),
      ),
      card: hasCards
        ? {
            expected: euro(it.cardExpectedCents),
            told: it.cardToldCents === null ? null : euro(it.cardToldCents),
          }
        : null,
      pieces: Object.entries(it.counted)
        .map(([cents, pieces]) => ({ cents: Number(cents), pieces }))
        .toSorted((a, b) => b.cents - a.cents)
        .map(({ cents, pieces }) => ({ value: euro(cents), pieces, sum: euro(cents * pieces) })),
    },
  }
}

const closingIn = ({ closing }: { closing: string }): string =>
  isId(closing) ? closing : '00000000-0000-0000-0000-000000000000'

export const actions: Actions = {
  confirm: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.cashdesk.confirmClosing(event.locals.actor, {
          ...{ site: siteOf(event.locals, event.url).siteId, closing: closingIn(event.params) },
          ...keyIn(form, 'confirm'),
        }),
      ({ report }) => `/cashier/reports/${report}?told=confirmed`,
    ),
  refuse: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.cashdesk.refuseClosing(event.locals.actor, {
          ...{ site: siteOf(event.locals, event.url).siteId, closing: closingIn(event.params) },
          ...{ why: typed(form, 'why'), ...keyIn(form, 'refuse') },
        }),
      () => `/cashier/counts/${event.params.closing}?told=refused`,
    ),
}
