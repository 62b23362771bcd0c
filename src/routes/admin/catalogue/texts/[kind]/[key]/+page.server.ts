import { error, fail, redirect } from '@sveltejs/kit'
import { languageCodes } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import type { Words } from '#ui/words.ts'
import { firstOf, valuesOf } from '../../../parts/form-values.ts'
import { shownKind } from '../../../parts/kinds.ts'
import { onlyAdmin } from '../../../parts/only-admin.ts'
import { refusalWords } from '../../../parts/save-entry.ts'
import type { Actions, PageServerLoad } from './$types'

/** German and English stand with the entry; these stand beside it. */
const TRANSLATED = languageCodes.filter((language) => language !== 'de' && language !== 'en')
const TEXT_MAX = 1000

export const load: PageServerLoad = async ({ locals, params, url }) => {
  onlyAdmin(locals)
  const editor = locals.office.catalogueEditor
  const kind = shownKind(params.kind)
  const { fee } = await editor.listChoices()
  const view =
    kind === 'fee'
      ? fee.find(({ key }) => key === params.key)
      : kind && (await editor.showEntry({ kind, key: params.key }))
  if (!kind || !view) error(404, 'no such entry')
  return {
    ...{ kind, key: params.key, name: view.name, languages: TRANSLATED },
    texts: await editor.showTexts({ kind, key: params.key }),
    saved: url.searchParams.has('saved'),
    requestKey: locals.office.ground.ids.uuid(),
  }
}

export const actions: Actions = {
  default: async ({ locals, request, params }) => {
    const kind = shownKind(params.kind) ?? error(404, 'no such kind')
    const editor = locals.office.catalogueEditor
    const values = valuesOf(await request.formData())
    const { tr } = textsIn(locals.language)
    const shown = await editor.showTexts({ kind, key: params.key })
    const errors: Record<string, Words> = {}
    const edits = shown.flatMap(({ field, key, texts }) => {
      const typed = TRANSLATED.map((language) => {
        const name = `${field}.${language}`
        const text = firstOf(values, name).replaceAll('\r\n', ' ').replaceAll('\n', ' ')
        const label = `${field} ${language}`
        if (text.length > TEXT_MAX) errors[name] = tr('catalogue.wrong.too-long', { field: label })
        else if (text.includes('\0') || !text.isWellFormed())
          errors[name] = tr('catalogue.wrong.not-a-text', { field: label })
        return [language, text] as const
      })
      if (typed.every(([language, text]) => text === (texts[language] ?? ''))) return []
      const entry = { key, texts: Object.fromEntries(typed.filter(([, text]) => text !== '')) }
      const seen = firstOf(values, `${field}.seen`)
      return [{ kind: 'texts' as const, key, entry, validFrom: null, validTo: null, seen }]
    })
    if (Object.keys(errors).length > 0) return fail(400, { values, errors, conflict: false })
    const done = await editor.editEntry(locals.actor, {
      edits,
      key: firstOf(values, 'requestKey') || undefined,
    })
    if (done.ok) redirect(303, `?saved`)
    const conflict = done.refusal === 'changed-meanwhile'
    const refused: Record<string, Words> = { '': refusalWords(locals, done.refusal) }
    return fail(409, { values, errors: refused, conflict })
  },
}
