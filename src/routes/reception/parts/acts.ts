import { redirect, type RequestEvent } from '@sveltejs/kit'
import type { Outcome, Refusal } from '#ground/act/refusal.ts'
import { formatClock, formatDayAndClock, type InstantLike } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'

/** What every form of the reception sends along. `key`: the same rendered form sent twice is one act. */
export interface AtReception {
  readonly site: number
  readonly visit: string
  readonly why?: string
  readonly key?: string
}

/** One act from its form. Done: back to `page` with what to tell. Refused: the page says why, what was typed stays. */
export async function act<T extends object>(
  event: RequestEvent,
  name: string,
  work: (at: AtReception, form: FormData) => Promise<Outcome<T>>,
  tell: (done: T, form: FormData) => Readonly<Record<string, string>> = () => ({}),
) {
  const form = await event.request.formData()
  const outcome = await work(readPlace(form, name), form)
  if (!outcome.ok) return refused(event, form, outcome)
  const { pathname } = event.url
  const site = (event.locals.account?.sites.length ?? 0) > 1 ? { site: typed(form, 'site') } : {}
  redirect(303, `${pathname}?${new URLSearchParams({ ...site, told: name, ...tell(outcome, form) })}`)
}

export function readPlace(form: FormData, name: string): AtReception {
  const visit = typed(form, 'visit')
  const why = typed(form, 'why').slice(0, 500)
  const key = typed(form, 'requestKey')
  const isKey = /^[\w-]{8,64}$/.test(key)
  return {
    site: /^\d{1,4}$/.test(typed(form, 'site')) ? Number(typed(form, 'site')) : 0,
    visit: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(visit)
      ? visit
      : '00000000-0000-0000-0000-000000000000',
    ...(why !== '' && { why }),
    ...(isKey && { key: `${key}:${name}:${visit.slice(0, 36)}` }),
  }
}

export function refused({ locals }: RequestEvent, form: FormData, refusal: Refusal, field = '') {
  const status = refusal.refusal === 'not-permitted' ? 403 : 409
  const answer = refuseForm(form, { [field]: wordsOf(locals.language, refusal) }, { status })
  return answer
}

export function wordsOf(language: App.Locals['language'], { refusal, detail = {} }: Refusal): Words {
  const { tr, maybe } = textsIn(language)
  const instant = (name: string): InstantLike | null =>
    typeof detail[name] === 'string' ? detail[name] : null
  const when = instant('dueAt') ?? instant('from')
  const due = instant('dueAt')
  const values = {
    when: when ? formatDayAndClock(language, when) : '',
    due: due ? formatClock(language, due) : '',
  }
  return maybe(`reception.refusals.${refusal}`, values) ?? tr('reception.refusals.other')
}
