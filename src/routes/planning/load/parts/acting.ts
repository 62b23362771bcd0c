import type { RequestEvent } from '@sveltejs/kit'
import type { Outcome, Refusal } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { actsWith, refusedWith } from '#ui/acts.ts'
import { dayIn, typedShort, type FieldErrors } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'

export const wordsOf = ({ refusal }: Refusal): Words => {
  const { tr, maybe } = textsIn('de')
  return maybe(`load.refusals.${refusal}`) ?? tr('load.refusals.unknown')
}

/** What an act of this room is told besides what was typed. */
export interface At {
  readonly site: number
  readonly key?: string
}

type Errors = (refusal: Refusal) => FieldErrors

/** One act from its form at the site the form names; then on to a page that tells of it. */
export const act = <T extends object>(
  event: RequestEvent,
  name: string,
  work: (form: FormData, at: At) => Promise<Outcome<T>>,
  to: (done: T, form: FormData) => string,
  errorsOf: Errors = (refusal) => ({ [refusal.field ?? '']: wordsOf(refusal) }),
) =>
  actsWith((form, refusal) => refusedWith(form, refusal, errorsOf(refusal)))(
    event,
    name,
    (form, key) =>
      work(form, { site: siteTyped(event, form), ...(key !== undefined && { key: `load-${key}` }) }),
    (done, form) => withSite(event, to(done, form), siteTyped(event, form)),
  )

const siteTyped = ({ locals }: RequestEvent, form: FormData): number =>
  Number(typedShort(form, 'site')) || (locals.account?.sites[0] ?? 0)

function withSite({ locals }: RequestEvent, path: string, site: number): string {
  if ((locals.account?.sites.length ?? 0) < 2) return path
  return `${path}${path.includes('?') ? '&' : '?'}site=${site}`
}

/** A day, or null: nothing, or nothing that could be read. The office says which field is wrong. */
export const dayOf = (form: FormData, name: string): Temporal.PlainDate | null => dayIn(form, name) ?? null

/** Names of areas told together: "Rezeption + Dauerhafter Aufenthalt und Einbürgerung"; a name may have an "und" of its own. */
export function namesOf(areas: readonly string[], names: Readonly<Record<string, string>>): string {
  return areas.map((area) => names[area] ?? area).join(' + ')
}
