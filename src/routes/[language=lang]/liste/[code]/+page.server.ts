import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import type { ListChange } from '#office/checklists/index.ts'
import type { Actions, PageServerLoad } from './$types'
import { chosen, refuseForm, typed } from '#ui/forms.ts'
import { guarded } from '../../parts/by-code.ts'
import { listRefusal } from '../../parts/list-refusal.ts'
import { listView } from '../../parts/list-view.ts'
import { listByCode } from '../../parts/own-list.ts'

/** The list with its ticks. Names nobody; who holds the code may change it. */
export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event
  const own = await listByCode(event, params.code)
  const done = (['neu', 'gehakt', 'geaendert'] as const).find((word) => url.searchParams.has(word))
  return {
    it: listView(locals.office, own, locals.language),
    address: `${url.origin}/${locals.language}/liste/${own.code}`,
    done: done ?? null,
  }
}

export const actions: Actions = {
  tick: async (event) => {
    const form = await event.request.formData()
    return change(event, form, { kind: 'tick', documents: chosen(form, 'have') }, 'gehakt')
  },
  remove: async (event) => {
    const form = await event.request.formData()
    return change(event, form, { kind: 'remove', concern: typed(form, 'concern') }, 'geaendert')
  },
}

async function change(event: RequestEvent, form: FormData, wanted: ListChange, done: string) {
  const { office, actor, language } = event.locals
  const changed = await guarded(event, event.params['code'] ?? '', async (code) => {
    const outcome = await office.checklists.updateChecklist(actor, { code, change: wanted, language })
    return !outcome.ok && outcome.refusal === 'unknown-code' ? null : outcome
  })
  if (changed === 'unknown') error(404, 'unknown-list')
  if (changed === 'too-many') error(429, 'too-many-attempts')
  if (!changed.ok) return refuseForm(form, { '': listRefusal(language, changed.refusal) }, { status: 409 })
  redirect(303, `/${language}/liste/${changed.code}?${done}`)
}
