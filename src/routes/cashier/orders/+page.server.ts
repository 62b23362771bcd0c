import { error } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { siteOf } from '../../reception/parts/site.ts'
import { idIn, keyIn, pressed, toldIn } from '../parts/said.ts'
import { euro, moment, tillsOf } from '../parts/view.ts'
import type { Actions, PageServerLoad } from './$types'

/** What waits for a second person or to be paid out. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const seen = await office.claims.readRelief(actor, { site })
  if (!seen.ok) error(403, seen.refusal)
  const tills = await office.claims.readTills(actor, { site })
  const rows = seen.relief.map((it) => ({
    ...{ id: it.id, claim: it.claim, kind: it.kind, cents: euro(it.cents), at: moment(it.orderedAt) },
    ...{ reasonCode: it.reasonCode, reason: it.reason, own: it.orderedBy === actor.id },
    ...{
      kassenzeichen: office.claims.formatKassenzeichen(it.kassenzeichen),
      isReleased: it.releasedAt !== null,
    },
  }))
  return {
    told: toldIn(url),
    toRelease: rows.filter(({ isReleased }) => !isReleased),
    toPayOut: rows.filter(({ isReleased }) => isReleased),
    tills: tillsOf(tills.ok ? tills.tills : [], 'drawer', 'bank'),
    requestKey: office.ground.ids.uuid(),
  }
}

const to = (told: string) => () => `/cashier/orders?told=${told}`

/** Each card has its own field. */
const whyOf = (form: FormData): string => `why-${idIn(form, 'relief')}`

export const actions: Actions = {
  release: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.claims.releaseRelief(event.locals.actor, {
          ...{ site: siteOf(event.locals, event.url).siteId, relief: idIn(form, 'relief') },
          ...keyIn(form, 'release'),
        }),
      to('released'),
    ),
  refuse: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.claims.refuseRelief(event.locals.actor, {
          ...{ site: siteOf(event.locals, event.url).siteId, relief: idIn(form, 'relief') },
          ...{ why: typed(form, whyOf(form)), ...keyIn(form, 'refuse') },
        }),
      to('refused'),
      (form) => ({ why: whyOf(form) }),
    ),
  payOut: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.claims.payRefund(event.locals.actor, {
          ...{ site: siteOf(event.locals, event.url).siteId, relief: idIn(form, 'relief') },
          ...{ till: idIn(form, 'till'), ...keyIn(form, 'pay-out') },
        }),
      to('paid-out'),
      { till: '' },
    ),
}
