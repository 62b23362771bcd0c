import { error, fail, redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { accountNames } from '../../../parts/account-names.ts'
import { firstOf, valuesOf } from '../../../parts/form-values.ts'
import { listedKind } from '../../../parts/kinds.ts'
import { onlyAdmin } from '../../../parts/only-admin.ts'
import { refusalWords, saveEntry, spanOf } from '../../../parts/save-entry.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  onlyAdmin(locals)
  const editor = locals.office.catalogueEditor
  const kind = listedKind(params.kind)
  const view = kind && (await editor.showEntry({ kind, key: params.key }))
  if (!kind || !view) error(404, 'no such entry')
  return {
    view: { ...view, kind },
    choices: await editor.listChoices(),
    names: await accountNames(locals, [view.editedBy]),
    saved: url.searchParams.has('saved'),
    requestKey: locals.office.ground.ids.uuid(),
  }
}

export const actions: Actions = {
  save: ({ locals, request, params }) => {
    const kind = listedKind(params.kind) ?? error(404, 'no such kind')
    return saveEntry(locals, request, kind, params.key)
  },
  remove: async ({ locals, request, params }) => {
    const kind = listedKind(params.kind) ?? error(404, 'no such kind')
    const values = valuesOf(await request.formData())
    const { errors, from } = spanOf(locals, values)
    const refused = (words: typeof errors, status: number) =>
      fail(status, { values: null, errors: words, rows: 0, conflict: false })
    if (Object.keys(errors).length > 0) return refused(errors, 400)
    const edit = {
      kind,
      key: params.key,
      entry: null,
      validFrom: from,
      validTo: null,
      seen: firstOf(values, 'seen'),
    }
    const done = await locals.office.catalogueEditor.editEntry(locals.actor, {
      edits: [edit],
      key: firstOf(values, 'requestKey') || undefined,
    })
    if (done.ok) redirect(303, '/admin/catalogue/changes')
    const { tr } = textsIn(locals.language)
    const words =
      done.refusal === 'changed-meanwhile'
        ? tr('catalogue.refusals.changed-meanwhile')
        : refusalWords(locals, done.refusal)
    return refused({ '': words }, 409)
  },
  discard: async ({ locals, request, params }) => {
    const kind = listedKind(params.kind) ?? error(404, 'no such kind')
    const values = valuesOf(await request.formData())
    const done = await locals.office.catalogueEditor.discardDraft(locals.actor, {
      ...{ kind, key: params.key, requestKey: firstOf(values, 'requestKey') || undefined },
    })
    if (done.ok) redirect(303, '/admin/catalogue/changes?discarded')
    const errors = { '': refusalWords(locals, done.refusal) }
    return fail(409, { values: null, errors, rows: 0, conflict: false })
  },
}
