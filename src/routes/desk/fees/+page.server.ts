import { error, redirect } from '@sveltejs/kit'
import { keyOfForm, refuseForm, typed } from '#ui/forms.ts'
import { siteOf } from '../../reception/parts/site.ts'
import { ask, cancel, create, errorsOf, idOf, order, reckon, siteIn, statusOf, toldIn } from './parts/acts.ts'
import { claimView } from './parts/claims.ts'
import { draftFor } from './parts/draft.ts'
import { sheetView, stateOf } from './parts/reckoning.ts'
import type { Actions, PageServerLoad } from './$types'

/** The team that takes money at a counter, where an office has one. */
const CASHIER_TEAM = 'cashier'

/** What the visit at the desk is asked to pay (`?visit=`). */
export const load: PageServerLoad = async ({ locals, url, depends }) => {
  depends('desk:fees')
  const { office, actor } = locals
  const { siteId } = siteOf(locals, url)
  const visit = idOf(url.searchParams.get('visit'))
  const seen = await office.charging.readFeeSheet(actor, { site: siteId, visit })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  const { sheet } = seen
  const seats = await office.calling.whoSits(actor, { site: siteId })
  const mine = seats.ok ? seats.desks.find(({ colleague }) => colleague?.me) : undefined
  const teams = await office.staff.teams(siteId)
  return {
    siteId,
    visit,
    number: sheet.visit.number ?? '',
    language: sheet.visit.language,
    name: sheet.person ? office.people.fullName(sheet.person) : null,
    sheet: sheetView(office, sheet, sheet.visit),
    start: stateOf(office, sheet.on, draftFor(sheet)),
    claims: sheet.claims.map((it) => claimView(office, it)),
    reasons: office.claims.reasonCodes,
    told: toldIn(url),
    requestKey: office.ground.ids.uuid(),
    desk: sheet.visit.desk !== null && sheet.visit.desk === mine?.desk ? mine.desk : null,
    hasCashier: teams.some(({ key }) => key === CASHIER_TEAM),
  }
}

const back = (form: FormData, told: string): string =>
  `/desk/fees?${new URLSearchParams({ site: String(siteIn(form)), visit: idOf(typed(form, 'visit')), told })}`

export const actions: Actions = {
  reckon,
  ask,
  create: (event) =>
    create(
      event,
      (charge, form) =>
        event.locals.office.charging.chargeVisit(event.locals.actor, {
          ...charge,
          visit: idOf(typed(form, 'visit')),
        }),
      back,
    ),
  cancel: (event) => cancel(event, back),
  order: (event) => order(event, back),
  cashier: async (event) => {
    const form = await event.request.formData()
    const site = siteIn(form)
    const { office, actor } = event.locals
    const desk = /^\d{1,4}$/.test(typed(form, 'desk')) ? Number(typed(form, 'desk')) : 0
    const to = { team: CASHIER_TEAM, comesBack: true, key: keyOfForm(form, 'cashier') }
    const done = await office.calling.forward(actor, { site, desk, visit: idOf(typed(form, 'visit')), ...to })
    if (!done.ok) return refuseForm(form, errorsOf(done), { status: statusOf(done) })
    redirect(
      303,
      `/desk?${new URLSearchParams({ site: String(site), told: 'forwardBack', number: done.number })}`,
    )
  },
}
