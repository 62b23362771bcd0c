import { error, fail, redirect } from '@sveltejs/kit'
import { nameForStaff } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm } from '#ui/forms.ts'
import { memberOf } from '../parts/case-view.ts'
import { needsOf, refusedHere, toldIn } from './parts/say.ts'
import type { Actions, PageServerLoad } from './$types'

const SWITCHES = ['childcare', 'stepFree', 'independent', 'all'] as const

export const load: PageServerLoad = async (event) => {
  const { partners } = event.locals.counselling
  const { searchParams } = event.url
  const asked = (name: string): string => (searchParams.get(name) ?? '').slice(0, 80)
  const found = await partners.findPartners({
    ...{ need: asked('need'), language: asked('language'), words: asked('words') },
    ...Object.fromEntries(SWITCHES.map((name) => [name, searchParams.getAll('more').includes(name)])),
  })
  const seen = await partners.lookAround(memberOf(event))
  if (!seen.ok) error(403, seen.refusal)
  const { needs, nameOfNeed } = needsOf(event)
  const codes = (await partners.findPartners({ all: true })).flatMap(({ languages }) => languages)
  const languages = [...new Set(codes)].map((value) => ({ value, label: nameForStaff(value) }))
  return {
    ...{ needs, languages: languages.toSorted((a, b) => a.label.localeCompare(b.label, 'de')) },
    search: {
      need: asked('need'),
      language: asked('language'),
      words: asked('words'),
      more: searchParams.getAll('more'),
    },
    ...{ told: toldIn(event), todo: seen.todo, counts: { added: asked('added'), changed: asked('changed') } },
    partners: found.map((it) => ({
      ...{ id: it.id, name: it.name, active: it.active, hours: it.hours, phone: it.phone, mail: it.mail },
      ...{ standing: it.standing, childcare: it.childcare, wheelchair: it.wheelchair, city: it.city },
      ...{ needs: it.needs.map(nameOfNeed), languages: it.languages.map(nameForStaff) },
    })),
  }
}

export const actions: Actions = {
  import: async (event) => {
    const form = await event.request.formData()
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0)
      return refusedHere(form, { refusal: 'file-missing', field: 'file' })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { partners } = event.locals.counselling
    const done = await partners.importPartners(memberOf(event), { bytes })
    if (!done.ok)
      return done.refusal === 'list-wrong' ? wrongList(form, done.detail) : refusedHere(form, done)
    const told = new URLSearchParams({ told: 'imported', added: `${done.added}`, changed: `${done.changed}` })
    redirect(303, `/counselling/partners?${told}`)
  },
}

type Fault = { readonly line: number; readonly column: string; readonly fault: string }

/** Each thing that is wrong with a list, with its line; the page shows them under the field. */
function wrongList(form: FormData, detail: Readonly<Record<string, unknown>> = {}) {
  const { t, tr, maybe } = textsIn('de')
  const faults = (detail['faults'] as readonly Fault[]).map(({ line, column, fault }) => {
    const what = maybe(`cooperation.fault.${fault}`)?.text ?? fault
    return t('cooperation.import.line', { line, column, what })
  })
  const more = t('cooperation.import.moreFaults', { count: Number(detail['of']) })
  const refused = refuseForm(form, { file: tr('cooperation.refusals.list-wrong') })
  return fail(refused.status, { ...refused.data, faults: [...faults, more] })
}
