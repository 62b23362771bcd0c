import { error } from '@sveltejs/kit'
import type { ReportRow } from '#office/cashdesk/index.ts'
import type { Office } from '#office/office.ts'
import { typedShort } from '#ui/forms.ts'
import { siteOf } from '../../reception/parts/site.ts'
import { officeDay } from '../parts/days.ts'
import { keyIn, pressed, toldIn } from '../parts/said.ts'
import { aboutReport, moment, weekText } from '../parts/view.ts'
import type { Actions, PageServerLoad } from './$types'

/** Weeks one may still want to settle. */
const WEEKS = 6

/** The sealed reports, and the week and the year that are to be settled. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const seen = await office.cashdesk.readReports(actor, { site })
  if (!seen.ok) error(403, seen.refusal)
  const today = officeDay(office.ground.clock.now())
  return {
    ...{ told: toldIn(url), brokenAt: seen.brokenAt, requestKey: office.ground.ids.uuid() },
    reports: seen.reports.map((it) => rowOf(office, it)),
    weeks: await weeksOf(locals, site, today, seen.reports),
    years: [today.year - 1, today.year - 2].map(String),
  }
}

function rowOf({ cashdesk }: Office, it: ReportRow) {
  const about = aboutReport(cashdesk, it)
  return { id: it.id, no: it.no, kind: it.kind, about, until: moment(it.untilAt), made: moment(it.madeAt) }
}

/** The last weeks: settled, ready, or which machine was not counted and confirmed in them. */
async function weeksOf(
  { office, actor }: App.Locals,
  site: number,
  today: Temporal.PlainDate,
  reports: readonly ReportRow[],
) {
  const desk = await office.cashdesk.readCashdesk(actor, { site })
  const counts = await office.cashdesk.readClosings(actor, { site })
  const machines = desk.ok ? desk.tills.filter(({ till }) => till.kind === 'kiosk' && till.active) : []
  if (machines.length === 0 || !counts.ok) return []
  const first = counts.closings.at(-1)?.untilAt ?? office.ground.clock.now()
  return Array.from({ length: WEEKS }, (_, ago) => {
    const week = office.cashdesk.weekName(today.subtract({ weeks: ago }))
    const { from, until } = office.cashdesk.weekOf(week)!
    // before anything was counted there was nothing to settle
    if (Temporal.Instant.compare(until, first) < 0) return null
    const isIn = (at: Temporal.Instant) =>
      Temporal.Instant.compare(at, from) > 0 && Temporal.Instant.compare(at, until) <= 0
    const counted = counts.closings.filter((it) => it.confirmedAt !== null && isIn(it.untilAt))
    // a machine that came later was not there to be counted
    const there = machines.filter(({ till }) => Temporal.Instant.compare(till.createdAt, until) < 0)
    const missing = there.filter(({ till }) => !counted.some((it) => it.till === till.id))
    const done = reports.find((it) => it.kind === 'settlement' && it.untilAt.equals(until))
    return {
      ...{
        week,
        name: weekText(office.cashdesk.weekOf, week),
        missing: missing.map(({ till }) => till.name).join(', '),
      },
      done: done ? { id: done.id, no: done.no } : null,
    }
  }).filter((it) => it !== null)
}

export const actions: Actions = {
  week: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.cashdesk.settleWeek(event.locals.actor, {
          ...{ site: siteOf(event.locals, event.url).siteId, week: typedShort(form, 'week') },
          ...keyIn(form, 'week'),
        }),
      ({ report }) => `/cashier/reports/${report}?told=written`,
    ),
  year: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.cashdesk.closeYear(event.locals.actor, {
          ...{ site: siteOf(event.locals, event.url).siteId, year: Number(typedShort(form, 'year', 4)) || 0 },
          ...keyIn(form, 'year'),
        }),
      ({ report }) => `/cashier/reports/${report}?told=written`,
    ),
}
