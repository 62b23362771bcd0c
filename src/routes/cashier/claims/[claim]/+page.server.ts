import { error, redirect } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { centsIn, idIn, isId, keyIn, pressed, refused, toldIn } from '../../parts/said.ts'
import { tillsOf } from '../../parts/view.ts'
import { typed } from '#ui/forms.ts'
import { attemptView, claimView, limitationView, paymentView, reliefView } from './parts/claim-view.ts'
import type { Actions, PageServerLoad } from './$types'

/** The drawer somebody works at today is the one they worked at last. */
const DRAWER = 'cashier-drawer'

/** One claim: what it is for, what came in, what one can do. A look leaves its row in the trail. */
export const load: PageServerLoad = async ({ locals, params, url, cookies, depends }) => {
  depends('cashier:claim')
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  if (!isId(params.claim)) error(404, 'unknown-claim')
  const seen = await office.claims.findClaim(actor, { site, claim: params.claim })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  const person = seen.claim.person
  const more = person === null ? null : await office.claims.claimsOfPerson(actor, { site, person })
  const all = await office.claims.readTills(actor, { site })
  const tills = all.ok ? all.tills : []
  const names = new Map(tills.map(({ id, name }) => [id, name]))
  const card = url.searchParams.get('card') ?? ''
  const attempt = isId(card) ? await office.cashdesk.readAttempt(actor, { site, payment: card }) : null
  const paid = seen.payments.find(({ id }) => id === url.searchParams.get('paid'))
  return {
    ...{ claim: claimView(office, seen.claim), told: toldIn(url) },
    limitation: limitationView(office, seen.claim, officeDay(office.ground.clock.now())),
    payments: seen.payments.map((it) => paymentView(it, names)),
    relief: seen.relief.map((it) => reliefView(it, actor.id)),
    others: (more?.ok ? more.claims : [])
      .filter(({ id }) => id !== seen.claim.id)
      .map((it) => claimView(office, it)),
    paid: paid ? paymentView(paid, names) : null,
    card: attempt?.ok ? attemptView(attempt.attempt, attempt.atWork) : null,
    drawers: tillsOf(tills, 'drawer'),
    drawer: cookies.get(DRAWER) ?? '',
    terminals: tillsOf(tills, 'card'),
    reasons: office.claims.reasonCodes,
    ...{ payment: office.ground.ids.uuid(), requestKey: office.ground.ids.uuid() },
  }
}

const here = (claim: string, more: Record<string, string>): string =>
  `/cashier/claims/${claim}?${new URLSearchParams(more).toString()}`

export const actions: Actions = {
  cash: async ({ request, locals, params, url, cookies }) => {
    const { siteId: site } = siteOf(locals, url)
    const form = await request.formData()
    const till = idIn(form, 'till')
    const taken = await locals.office.cashdesk.takeCash(locals.actor, {
      ...{ site, till, claim: claimOf(params), payment: idIn(form, 'payment') },
      // an amount that stood in the field would be joined to what a quick hand types
      givenCents: centsIn(form, typed(form, 'given') === '' ? 'owed' : 'given'),
    })
    if (!taken.ok) return refused(form, taken, CASH)
    const secure = url.protocol === 'https:'
    cookies.set(DRAWER, till, { path: '/cashier', httpOnly: true, sameSite: 'lax', secure })
    redirect(303, here(params.claim, { paid: taken.payment.id }))
  },
  card: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.cashdesk.chargeCard(event.locals.actor, {
          ...{ site: siteOf(event.locals, event.url).siteId, till: idIn(form, 'terminal') },
          ...{ claim: claimOf(event.params), payment: idIn(form, 'payment') },
        }),
      ({ attempt }) => here(event.params.claim, { card: attempt.payment }),
      { till: 'terminal', cents: '', claim: '' },
    ),
  cancel: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.claims.cancelClaim(event.locals.actor, {
          ...{ site: siteOf(event.locals, event.url).siteId, claim: claimOf(event.params) },
          ...{ reasonCode: typed(form, 'reasonCode'), reason: typed(form, 'reason') },
          ...keyIn(form, 'cancel'),
        }),
      () => here(event.params.claim, { told: 'cancelled' }),
    ),
  order: (event) =>
    pressed(
      event,
      (form) => {
        const [kind = '', reasonCode = ''] = typed(form, 'orderReason').split(':')
        return event.locals.office.claims.orderRelief(event.locals.actor, {
          ...{ site: siteOf(event.locals, event.url).siteId, claim: claimOf(event.params) },
          // an unknown kind is refused by name
          ...{ kind: kind as 'refund', reasonCode, reason: typed(form, 'orderWords') },
          ...(typed(form, 'orderCents') !== '' && { cents: centsIn(form, 'orderCents') }),
          ...keyIn(form, 'order'),
        })
      },
      () => here(event.params.claim, { told: 'ordered' }),
      {
        kind: 'orderReason',
        reasonCode: 'orderReason',
        reason: 'orderWords',
        cents: 'orderCents',
        claim: '',
      },
    ),
}

const CASH = { insertedCents: 'given', changeCents: 'given', payment: '', claim: '' }

const claimOf = ({ claim }: { claim: string }): string =>
  isId(claim) ? claim : '00000000-0000-0000-0000-000000000000'
