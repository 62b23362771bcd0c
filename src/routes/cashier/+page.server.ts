import { error } from '@sveltejs/kit'
import type { TillNow } from '#office/cashdesk/index.ts'
import type { Office } from '#office/office.ts'
import { siteOf } from '../reception/parts/site.ts'
import { officeDay } from './parts/days.ts'
import { toldIn } from './parts/said.ts'
import { euro, moment, tillView, weekText } from './parts/view.ts'
import type { PageServerLoad } from './$types'

type Desk = Extract<Awaited<ReturnType<Office['cashdesk']['readCashdesk']>>, { ok: true }>

/** Every till and what waits. What should lie in a till stays untold: whoever counts must not know it. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const desk = await office.cashdesk.readCashdesk(actor, { site })
  if (!desk.ok) error(403, desk.refusal)
  const [orders, watched] = await Promise.all([
    office.claims.readRelief(actor, { site }),
    office.kiosk.readMachines(actor, { site }),
  ])
  const relief = orders.ok ? orders.relief : []
  const machines = watched.ok ? watched.machines.filter(({ till }) => till.active) : []
  const incidents = watched.ok ? watched.incidents.filter(({ settledAt }) => settledAt === null) : []
  const alarms = incidents.filter(({ kind }) => office.kiosk.isAlarm(kind)).length
  return {
    told: toldIn(url),
    week: weekDue(office, desk),
    safe: euro(desk.safeCents),
    tills: desk.tills.filter(({ till }) => till.active).map(rowOf),
    todo: {
      alarms,
      incidents: incidents.length - alarms,
      silent: machines.filter(({ machine, isSilent }) => machine !== null && isSilent).length,
      attempts: desk.attempts.length,
      counts: desk.tills.filter(({ last }) => isOpen(last)).length,
      overdue: desk.tills.filter(({ overdue, till }) => overdue && till.active).length,
      orders: relief.filter(({ releasedAt }) => releasedAt === null).length,
      payouts: relief.filter(({ releasedAt }) => releasedAt !== null).length,
    },
  }
}

/** Last week, when machines were there and nobody has settled it. */
function weekDue({ cashdesk, ground }: Office, { tills, settledUntil }: Desk): string | null {
  const machines = tills.filter(({ till, last }) => till.kind === 'kiosk' && till.active && last !== null)
  const week = cashdesk.weekName(officeDay(ground.clock.now()).subtract({ weeks: 1 }))
  const { until } = cashdesk.weekOf(week)!
  const isSettled = settledUntil !== null && Temporal.Instant.compare(settledUntil, until) >= 0
  return machines.length === 0 || isSettled ? null : weekText(cashdesk.weekOf, week)
}

const isOpen = (last: TillNow['last']): boolean =>
  last !== null && last.confirmedAt === null && last.refusedAt === null

function rowOf({ till, last, overdue }: TillNow) {
  const state = isOpen(last) ? 'toConfirm' : last?.refusedAt ? 'isRefused' : overdue ? 'isOverdue' : 'isFine'
  return {
    ...tillView(till),
    counted: till.closedUntil && moment(till.closedUntil),
    closing: isOpen(last) ? last!.id : null,
    state: state as 'toConfirm' | 'isRefused' | 'isOverdue' | 'isFine',
  }
}
