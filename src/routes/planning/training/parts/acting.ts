import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { refuse, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { refusedWith } from '#ui/acts.ts'
import { chosen, dayIn, keyOfForm, typed, typedShort } from '#ui/forms.ts'
import { numberTyped } from '#ui/typed-number.ts'
import type { Words } from '#ui/words.ts'

/** Why not, with the number or the name that helps further. */
export function wordsOf({ refusal, detail = {} }: Refusal): Words {
  const { tr, maybe } = textsIn('de')
  const params = Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, String(value)]))
  return maybe(`training.refusals.${refusal}`, params) ?? tr('training.refusals.other')
}

/** Fields that are ticked more than once. */
const LISTS = ['concerns', 'tasks', 'accounts', 'present', 'proposals'] as const

/** Refused: the page says why at the field, and keeps what was typed and ticked. */
function refusedHere(form: FormData, refusal: Refusal) {
  const { status, data } = refusedWith(form, refusal, { [refusal.field ?? '']: wordsOf(refusal) })
  const ticked = Object.fromEntries(LISTS.map((name) => [name, chosen(form, name)])) as Record<
    (typeof LISTS)[number],
    readonly string[]
  >
  return fail(status, { ...data, ticked })
}

/** What an act of this room is told besides what was typed. */
export interface At {
  readonly site: number
  readonly key?: string
}

/** One act from its form at the site the form names; then on to a page that tells of it. */
export async function act<T extends object>(
  event: RequestEvent,
  name: string,
  work: (form: FormData, at: At) => Promise<Outcome<T>>,
  to: (done: T, form: FormData) => string,
) {
  const form = await event.request.formData()
  form.set('form', name)
  const key = keyOfForm(form, `training-${name}`)
  const site = Number(typedShort(form, 'site')) || (event.locals.account?.sites[0] ?? 0)
  const outcome = await work(form, { site, ...(key !== undefined && { key }) })
  if (!outcome.ok) return refusedHere(form, outcome)
  redirect(303, withSite(event, to(outcome, form), site))
}

function withSite({ locals }: RequestEvent, path: string, site: number): string {
  if ((locals.account?.sites.length ?? 0) < 2) return path
  return `${path}${path.includes('?') ? '&' : '?'}site=${site}`
}

/** What a field says, or the refusal that names it. */
export type Read<T> = { readonly ok: true; readonly value: T } | Refusal

/** A day, ISO. An empty field is none. */
export function readDay(form: FormData, field: string): Read<string | null> {
  const day = dayIn(form, field)
  return day === undefined
    ? refuse('day-wrong', { field })
    : { ok: true, value: day === null ? null : day.toString() }
}

/** A day that has to be there. */
export function needDay(form: FormData, field: string): Read<string> {
  const day = dayIn(form, field)
  return day ? { ok: true, value: day.toString() } : refuse('day-wrong', { field })
}

/** Null: nothing was typed. */
export function readNumber(form: FormData, field: string): Read<number | null> {
  const value = numberTyped(typed(form, field))
  return value === undefined ? refuse('number-wrong', { field }) : { ok: true, value }
}

/** The last day on which something counts, as people say it, and the first on which it does not, as it is kept. */
export const afterLastDay = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString()
export const lastDay = (until: Temporal.PlainDate): string => until.subtract({ days: 1 }).toString()
