import { refuse } from '#ground/act/refusal.ts'
import { SITE, type HallActs } from '#office/demo/index.ts'
import type { Office } from '#office/office.ts'

/** The acts of the demo day are those of the office's faces, at the demo's only site. */
export function hallActsOf({ calling }: Pick<Office, 'calling'>): HallActs {
  const at = (desk: number) => ({ site: SITE, desk })
  const away = async () => refuse('unavailable')
  return {
    checkIn: away,
    drawTicket: away,
    leave: away,
    closeDay: away,
    sitDown: (actor, desk) => calling.sitDown(actor, at(desk)),
    standUp: (actor, desk) => calling.standUp(actor, at(desk)),
    callNext: (actor, desk) => calling.callNext(actor, at(desk)),
    recall: (actor, desk, visit) => calling.recall(actor, { ...at(desk), visit }),
    noShow: (actor, desk, visit) => calling.noShow(actor, { ...at(desk), visit }),
    serve: (actor, desk, visit) => calling.serve(actor, { ...at(desk), visit }),
    finish: (actor, desk, visit) => calling.finish(actor, { ...at(desk), ...(visit !== null && { visit }) }),
  }
}
