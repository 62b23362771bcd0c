import { refuse } from '#ground/act/refusal.ts'
import { byVisit } from '#office/appointments/index.ts'
import { SITE, type HallActs } from '#office/demo/index.ts'
import type { Office } from '#office/office.ts'

/** The acts of the demo day are those of the office's faces, at the demo's only site. */
export function hallActsOf({
  ground,
  calling,
  reception,
  appointments,
  waitlist,
}: Pick<Office, 'ground' | 'calling' | 'reception' | 'appointments' | 'waitlist'>): HallActs {
  const at = (desk: number) => ({ site: SITE, desk })
  return {
    checkIn: async (actor, visit) => {
      const booking = await byVisit(ground.db, visit)
      return booking ? reception.checkIn(actor, { code: booking.code, site: SITE }) : refuse('unknown-code')
    },
    drawTicket: (actor, { concern, language, persons }) =>
      reception.drawTicket(actor, { site: SITE, concerns: [concern], language, persons }),
    leave: (actor, visit) => reception.leave(actor, { site: SITE, visit }),
    closeDay: async () => {
      await reception.missOverdue(SITE)
      return { ok: true }
    },
    sitDown: (actor, desk) => calling.sitDown(actor, at(desk)),
    standUp: (actor, desk) => calling.standUp(actor, at(desk)),
    callNext: (actor, desk) => calling.callNext(actor, at(desk)),
    recall: (actor, desk, visit) => calling.recall(actor, { ...at(desk), visit }),
    noShow: (actor, desk, visit) => calling.noShow(actor, { ...at(desk), visit }),
    serve: (actor, desk, visit) => calling.serve(actor, { ...at(desk), visit }),
    giveBack: async (actor, visit) => {
      const booking = await byVisit(ground.db, visit)
      return booking ? appointments.cancel(actor, { code: booking.code }) : refuse('unknown-code')
    },
    offers: async (actor) => {
      const seen = await waitlist.readList(actor, { site: SITE })
      return (seen.ok ? seen.list : []).flatMap(({ offer, entry }) =>
        offer ? [{ offer: offer.id, code: entry.code }] : [],
      )
    },
    answerOffer: (actor, code, yes) =>
      (yes ? waitlist.accept : waitlist.decline)(actor, { shown: { code }, by: 'page' }),
    tend: async () => {
      await reception.missOverdue(SITE)
      await waitlist.expireOffers()
    },
    finish: (actor, desk, visit) => calling.finish(actor, { ...at(desk), ...(visit !== null && { visit }) }),
  }
}
