import { redirect, type RequestEvent } from '@sveltejs/kit'
import type { Outcome } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'

/** What every form of the desk sends along. `key`: the same rendered form sent twice is one act. */
export interface AtDesk {
  readonly site: number
  readonly desk: number
  readonly visit: string
  readonly key: string | undefined
}

export type Told = Readonly<Record<string, string | number>>

/**
 * One act at the desk from its form: done, the page comes back with what to tell; refused, it says why at the place
 * and shows the hall as it is now.
 */
export async function act<T extends object>(
  event: RequestEvent,
  name: string,
  work: (at: AtDesk, form: FormData) => Promise<Outcome<T>>,
  tell: (done: T, form: FormData) => Told = () => ({}),
) {
  const form = await event.request.formData()
  const visit = visitOf(form)
  const outcome = await work({ ...placeOf(form), visit, key: keyOf(form, name, visit) }, form)
  if (!outcome.ok) return refused(event, form, outcome)
  const told = { ...siteParam(event, form), told: name, ...tell(outcome, form) }
  redirect(
    303,
    `/desk?${new URLSearchParams(Object.entries(told).map(([key, value]) => [key, String(value)]))}`,
  )
}

function placeOf(form: FormData): { site: number; desk: number } {
  return { site: numberOf(form, 'site'), desk: numberOf(form, 'desk') }
}

/** A number a site or desk can have; 0, which none has, for anything else. */
function numberOf(form: FormData, name: string): number {
  const text = typed(form, name)
  return /^\d{1,4}$/.test(text) ? Number(text) : 0
}

/** Anything else names no visit; the act then says so. */
function visitOf(form: FormData): string {
  const visit = typed(form, 'visit')
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(visit)
    ? visit
    : '00000000-0000-0000-0000-000000000000'
}

function keyOf(form: FormData, name: string, visit: string): string | undefined {
  const key = typed(form, 'requestKey')
  return /^[\w-]{8,64}$/.test(key) ? `${key}:${name}:${visit.slice(0, 36)}` : undefined
}

function siteParam({ locals }: RequestEvent, form: FormData): Told {
  return (locals.account?.sites.length ?? 0) > 1 ? { site: typed(form, 'site') } : {}
}

function refused(
  { locals }: RequestEvent,
  form: FormData,
  { refusal, detail }: { refusal: string; detail?: Readonly<Record<string, unknown>> },
) {
  const { tr, maybe } = textsIn(locals.language)
  const words = maybe(`desk.refusals.${refusal}`, {
    number: String(detail?.['number'] ?? ''),
    seconds: Number(detail?.['seconds'] ?? 0),
  })
  return refuseForm(
    form,
    { '': words ?? tr('desk.refusals.other') },
    { status: refusal === 'not-permitted' ? 403 : 409 },
  )
}
