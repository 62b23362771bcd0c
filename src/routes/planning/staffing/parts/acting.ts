import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Outcome, Refusal } from '#ground/act/refusal.ts'
import type { Change, Plan } from '#office/staffing/index.ts'
import type { Office } from '#office/office.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed, typedShort, type FieldErrors } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'
import { changeText } from './effects.ts'
import { rangeWords } from './fields.ts'
import { siteOfPlan } from './plan.ts'

/** Somebody else was quicker: the version one began with, and what changed since. */
export interface Newer {
  readonly version: number
  readonly changes: readonly string[]
}

export interface PlanForm {
  readonly site: number
  readonly plan: string
  readonly version: number
  readonly key: string | undefined
}

/** Name of a field as the act says it, to the name the page gives it. */
type FieldOf = (field: string, form: FormData) => string

/**
 * One act on a plan from its form: done, on to a page that tells of it; refused, the page says why at the field, keeps
 * what was typed, and shows what somebody else changed meanwhile.
 */
export async function act<T extends object>(
  event: RequestEvent & { readonly params: { readonly plan: string } },
  name: string,
  work: (form: FormData, command: PlanForm) => Promise<Outcome<T> | { readonly errors: FieldErrors }>,
  to: (done: T, form: FormData) => string,
  fieldOf: FieldOf = (field) => field,
  valuesOf?: ValuesOf,
) {
  const { locals, params, request } = event
  const form = await request.formData()
  const command = {
    ...{ site: await siteOfPlan(locals, params.plan), plan: params.plan },
    ...{ version: Number(typedShort(form, 'version')) || 0, key: keyOfForm(form, `staffing-${name}`) },
  }
  const outcome = await work(form, command)
  if ('errors' in outcome) return refusedForm(form, outcome.errors)
  if (outcome.ok) redirect(303, to(outcome, form))
  if (outcome.refusal === 'changed-meanwhile' && valuesOf) await catchUp(locals, form, command, valuesOf)
  return refused(locals.office, form, outcome, fieldOf)
}

/** The fields of the form as a plan fills them. */
type ValuesOf = (plan: Plan) => Readonly<Record<string, string>>

/**
 * Somebody was quicker: fields nobody touched here take what stands in the plan now, so that saving again changes only
 * what was typed and undoes nothing of the other.
 */
async function catchUp(
  { office, actor }: App.Locals,
  form: FormData,
  { site, plan: id, version }: PlanForm,
  valuesOf: ValuesOf,
): Promise<void> {
  const [seen, now] = await Promise.all([
    office.staffing.readPlan(actor, { site, plan: id, version }),
    office.staffing.readPlan(actor, { site, plan: id }),
  ])
  if (!seen.ok || !now.ok) return
  const [old, current] = [valuesOf(seen.plan), valuesOf(now.plan)]
  for (const [name, value] of Object.entries(old)) {
    const isUntouched = typed(form, name) === value.trim()
    const next = current[name]
    if (isUntouched && next !== undefined) form.set(name, next)
  }
}

export function refused(
  office: Office,
  form: FormData,
  refusal: Refusal,
  fieldOf: FieldOf = (field) => field,
) {
  const field = refusal.field === undefined || refusal.field === 'version' ? '' : fieldOf(refusal.field, form)
  const newer = refusal.refusal === 'changed-meanwhile' ? newerOf(office, form, refusal) : undefined
  return refusedForm(
    form,
    { [field]: wordsOf(refusal) },
    refusal.refusal === 'not-permitted' ? 403 : 409,
    newer,
  )
}

function refusedForm(form: FormData, errors: FieldErrors, status = 400, newer?: Newer) {
  const { data } = refuseForm(form, errors)
  return fail(status, { ...data, newer })
}

function newerOf({ staffing }: Office, form: FormData, { detail }: Refusal): Newer {
  const changes = (detail?.['changes'] ?? []) as readonly Change[]
  const texts = textsIn('de')
  return {
    version: Number(typedShort(form, 'version')) || 0,
    changes: changes.map((change) => changeText(change, staffing.conventions, texts)),
  }
}

/** Why not, with the number or the year that helps further. */
export function wordsOf({ refusal, detail = {} }: Refusal): Words {
  const { tr, maybe } = textsIn('de')
  if (refusal === 'absurd' && 'least' in detail) return rangeWords(detail)
  if (refusal === 'outside-validity')
    return tr('staffing.refusals.outside-validity', {
      year: String(detail['year']),
      known: knownText(detail),
    })
  const params = Object.fromEntries(
    Object.entries(detail).flatMap(([name, value]) =>
      typeof value === 'number' || typeof value === 'string' ? [[name, String(value)]] : [],
    ),
  )
  return maybe(`staffing.refusals.${refusal}`, params) ?? tr('staffing.refusals.other')
}

function knownText(detail: Readonly<Record<string, unknown>>): string {
  const { t } = textsIn('de')
  const { firstYear, lastYear } = detail
  return lastYear === null || lastYear === undefined
    ? t('staffing.refusals.knownFrom', { first: String(firstYear) })
    : t('staffing.refusals.knownSpan', { first: String(firstYear), last: String(lastYear) })
}
