import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { refuse, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { formatEuro } from '#ground/languages/index.ts'
import type { Charge } from '#office/charging/index.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed, type FieldErrors } from '#ui/forms.ts'
import { draftIn, readDraft, withRows } from './draft.ts'
import { stateOf, type ChargeState } from './reckoning.ts'

/** The acts of fees, for the desk and for the file. */

export const TOLD = ['created', 'cancelled', 'ordered'] as const
export const toldIn = (url: URL) => TOLD.find((one) => one === url.searchParams.get('told')) ?? null

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** Anything else names nothing; the act then says so. */
export const idOf = (text: string | null): string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text ?? '') ? (text ?? '') : NO_ID

export const siteIn = (form: FormData): number =>
  /^\d{1,4}$/.test(typed(form, 'site')) ? Number(typed(form, 'site')) : 0

/** The form as it stands, reckoned anew. Nothing is written. */
function reckoned({ locals: { office } }: RequestEvent, form: FormData): ChargeState {
  return stateOf(office, officeDay(office.ground.clock.now()), withRows(draftIn(form), form))
}

/** Proofs are looked at before the amount is shown large. */
function withProofs({ locals: { office } }: RequestEvent, state: ChargeState): ChargeState {
  const { case: feeCase, seen } = readDraft(state.draft)
  const lost = office.charging.unproven(feeCase, seen)
  if (lost === undefined) return state
  const words = textsIn('de').tr('charging.refusals.proof-missing')
  return { ...state, errors: { ...state.errors, [`seen-${lost}`]: words } }
}

const wrong = (state: ChargeState, status = 400) => fail(status, { state, errors: state.errors })
const fine = (state: ChargeState) => ({ state, errors: {} as FieldErrors })

export async function reckon(event: RequestEvent) {
  return fine(reckoned(event, await event.request.formData()))
}

export async function ask(event: RequestEvent) {
  const state = withProofs(event, reckoned(event, await event.request.formData()))
  if (Object.keys(state.errors).length > 0 || state.reckoning === null) return wrong(state)
  return fine({ ...state, sure: state.reckoning.dueCents > 0 })
}

/** Asked for: on to the address that shows the claim. */
export async function create(
  event: RequestEvent,
  work: (charge: Charge, form: FormData) => Promise<Outcome<object>>,
  to: (form: FormData, told: string) => string,
) {
  const form = await event.request.formData()
  const state = withProofs(event, reckoned(event, form))
  if (Object.keys(state.errors).length > 0) return wrong(state)
  const { case: feeCase, seen } = readDraft(state.draft)
  const { otherPerson, beforeHandOut } = state.draft
  const expected = typed(form, 'expectedCents')
  const charge: Charge = {
    ...{ site: siteIn(form), case: feeCase, seen, otherPerson, beforeHandOut },
    expectedCents: /^\d{1,9}$/.test(expected) ? Number(expected) : -1,
    key: keyOfForm(form, 'charge'),
  }
  const done = await work(charge, form)
  if (!done.ok) return wrong({ ...state, errors: errorsOf(done) }, statusOf(done))
  redirect(303, to(form, 'created'))
}

const KINDS = ['cancel', 'waive', 'refund'] as const

/** Nothing was paid yet: one person is enough. */
export function cancel(event: RequestEvent, to: (form: FormData, told: string) => string) {
  const { office, actor } = event.locals
  return ended(event, to, 'cancelled', (form, common) =>
    office.claims.cancelClaim(actor, { ...common, key: keyOfForm(form, 'cancel') }),
  )
}

/** For a second person to release. */
export function order(event: RequestEvent, to: (form: FormData, told: string) => string) {
  const { office, actor } = event.locals
  return ended(event, to, 'ordered', async (form, common) => {
    const kind = KINDS.find((one) => one === typed(form, 'kind'))
    if (!kind) return refuse('kind-invalid', { field: 'kind' })
    return office.claims.orderRelief(actor, { ...common, kind, key: keyOfForm(form, 'order') })
  })
}

interface Ending {
  readonly site: number
  readonly claim: string
  readonly reasonCode: string
  readonly reason: string
}

/** An end of a claim that a form asks for; refused, its fold stays open and says why. */
async function ended(
  event: RequestEvent,
  to: (form: FormData, told: string) => string,
  told: (typeof TOLD)[number],
  work: (form: FormData, common: Ending) => Promise<Outcome<object>>,
) {
  const form = await event.request.formData()
  const common = { site: siteIn(form), claim: idOf(typed(form, 'claim')) }
  const why = { reasonCode: typed(form, 'reasonCode'), reason: typed(form, 'reason') }
  const done = await work(form, { ...common, ...why })
  if (!done.ok) return refuseForm(form, errorsOf(done), { status: statusOf(done) })
  redirect(303, to(form, told))
}

export const statusOf = ({ refusal }: Refusal): number => (refusal === 'not-permitted' ? 403 : 409)

export function errorsOf({ refusal, field = '', detail }: Refusal): FieldErrors {
  const { tr, maybe } = textsIn('de')
  const due = typeof detail?.['dueCents'] === 'number' ? formatEuro('de', detail['dueCents']) : ''
  const words = maybe(`charging.refusals.${refusal}`, { due, fee: '', most: '', applied: '', count: 0 })
  return { [field === 'key' || field === 'acts' ? '' : field]: words ?? tr('charging.refusals.other') }
}
