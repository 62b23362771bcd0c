import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { refuse, type Refusal } from '#ground/act/refusal.ts'
import { formatEuro } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed, type FieldErrors } from '#ui/forms.ts'
import { siteOf } from '../../reception/parts/site.ts'
import { claimView } from './parts/claims.ts'
import { draftFor, draftIn, readDraft, withRows } from './parts/draft.ts'
import { sheetView, stateOf, type ChargeState } from './parts/reckoning.ts'
import type { Actions, PageServerLoad } from './$types'

/** The team that takes money at a counter, where an office has one. */
const CASHIER_TEAM = 'cashier'

/** What the visit at the desk is asked to pay (`?visit=`). */
export const load: PageServerLoad = async ({ locals, url, depends }) => {
  depends('desk:fees')
  const { office, actor } = locals
  const { siteId } = siteOf(locals, url)
  const seen = await office.charging.readFeeSheet(actor, {
    site: siteId,
    visit: visitOf(url.searchParams.get('visit')),
  })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  const { sheet } = seen
  const seats = await office.calling.whoSits(actor, { site: siteId })
  const mine = seats.ok ? seats.desks.find(({ colleague }) => colleague?.me) : undefined
  const teams = await office.staff.teams(siteId)
  return {
    siteId,
    sheet: sheetView(office, sheet),
    start: stateOf(office, sheet.on, draftFor(sheet)),
    claims: sheet.claims.map((it) => claimView(office, it)),
    reasons: office.claims.reasonCodes,
    told: toldIn(url),
    requestKey: office.ground.ids.uuid(),
    desk: sheet.visit.desk !== null && sheet.visit.desk === mine?.desk ? mine.desk : null,
    hasCashier: teams.some(({ key }) => key === CASHIER_TEAM),
  }
}

const TOLD = ['created', 'cancelled', 'ordered'] as const

const toldIn = (url: URL) => TOLD.find((one) => one === url.searchParams.get('told')) ?? null

const NO_VISIT = '00000000-0000-0000-0000-000000000000'

/** Anything else names no visit. */
const visitOf = (text: string | null): string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text ?? '') ? (text ?? '') : NO_VISIT

interface Place {
  readonly site: number
  readonly visit: string
}

const placeIn = (form: FormData): Place => ({
  site: /^\d{1,4}$/.test(typed(form, 'site')) ? Number(typed(form, 'site')) : 0,
  visit: visitOf(typed(form, 'visit')),
})

/** The form as it stands, reckoned anew. Nothing is written. */
function reckoned({ locals: { office } }: RequestEvent, form: FormData): ChargeState {
  const on = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  return stateOf(office, on, withRows(draftIn(form), form))
}

/** Proofs are looked at before the amount is shown large. */
function withProofs({ locals: { office } }: RequestEvent, state: ChargeState): ChargeState {
  const { case: feeCase, seen } = readDraft(state.draft)
  const lost = office.charging.unproven(feeCase, seen)
  if (lost === undefined) return state
  return {
    ...state,
    errors: { ...state.errors, [`seen-${lost}`]: textsIn('de').tr('charging.refusals.proof-missing') },
  }
}

const wrong = (state: ChargeState, status = 400) => fail(status, { state, errors: state.errors })

export const actions: Actions = {
  reckon: async (event) => {
    const state = reckoned(event, await event.request.formData())
    return { state, errors: {} as FieldErrors }
  },
  ask: async (event) => {
    const state = withProofs(event, reckoned(event, await event.request.formData()))
    if (Object.keys(state.errors).length > 0 || state.reckoning === null) return wrong(state)
    return { state: { ...state, sure: state.reckoning.dueCents > 0 }, errors: {} as FieldErrors }
  },
  create: async (event) => {
    const form = await event.request.formData()
    const state = withProofs(event, reckoned(event, form))
    if (Object.keys(state.errors).length > 0) return wrong(state)
    const { case: feeCase, seen } = readDraft(state.draft)
    const { otherPerson, beforeHandOut } = state.draft
    const expected = typed(form, 'expectedCents')
    const done = await event.locals.office.charging.chargeVisit(event.locals.actor, {
      ...{ ...placeIn(form), case: feeCase, seen, otherPerson, beforeHandOut },
      expectedCents: /^\d{1,9}$/.test(expected) ? Number(expected) : -1,
      key: keyOfForm(form, 'charge'),
    })
    if (!done.ok) return wrong({ ...state, errors: errorsOf(done) }, statusOf(done))
    redirect(303, addressOf(form, 'created'))
  },
  cancel: (event) =>
    ended(event, 'cancelled', (form, common) =>
      event.locals.office.claims.cancelClaim(event.locals.actor, {
        ...common,
        key: keyOfForm(form, 'cancel'),
      }),
    ),
  order: (event) =>
    ended(event, 'ordered', (form, common) => {
      const kind = KINDS.find((one) => one === typed(form, 'kind'))
      if (!kind) return Promise.resolve(refuse('kind-invalid', { field: 'kind' }))
      return event.locals.office.claims.orderRelief(event.locals.actor, {
        ...{ ...common, kind, key: keyOfForm(form, 'order') },
      })
    }),
  cashier: async (event) => {
    const form = await event.request.formData()
    const { site, visit } = placeIn(form)
    const { office, actor } = event.locals
    const desk = /^\d{1,4}$/.test(typed(form, 'desk')) ? Number(typed(form, 'desk')) : 0
    const to = { team: CASHIER_TEAM, comesBack: true, key: keyOfForm(form, 'cashier') }
    const done = await office.calling.forward(actor, { site, desk, visit, ...to })
    if (!done.ok) return refuseForm(form, errorsOf(done), { status: statusOf(done) })
    redirect(
      303,
      `/desk?${new URLSearchParams({ site: String(site), told: 'forwardBack', number: done.number })}`,
    )
  },
}

const KINDS = ['cancel', 'waive', 'refund'] as const

/** An end of a claim that a form asks for; refused, its fold stays open and says why. */
async function ended(
  event: RequestEvent,
  told: (typeof TOLD)[number],
  work: (
    form: FormData,
    common: { site: number; claim: string; reasonCode: string; reason: string },
  ) => Promise<{ ok: true } | Refusal>,
) {
  const form = await event.request.formData()
  const { site } = placeIn(form)
  const claim = visitOf(typed(form, 'claim'))
  const done = await work(form, {
    site,
    claim,
    reasonCode: typed(form, 'reasonCode'),
    reason: typed(form, 'reason'),
  })
  if (!done.ok) return refuseForm(form, errorsOf(done), { status: statusOf(done) })
  redirect(303, addressOf(form, told))
}

const statusOf = ({ refusal }: Refusal): number => (refusal === 'not-permitted' ? 403 : 409)

function errorsOf({ refusal, field = '', detail }: Refusal): FieldErrors {
  const { tr, maybe } = textsIn('de')
  const due = typeof detail?.['dueCents'] === 'number' ? formatEuro('de', detail['dueCents']) : ''
  const words = maybe(`charging.refusals.${refusal}`, { due, fee: '', most: '', applied: '', count: 0 })
  return { [field === 'key' || field === 'acts' ? '' : field]: words ?? tr('charging.refusals.other') }
}

const addressOf = (form: FormData, told: string): string => {
  const { site, visit } = placeIn(form)
  return `/desk/fees?${new URLSearchParams({ site: String(site), visit, told })}`
}
