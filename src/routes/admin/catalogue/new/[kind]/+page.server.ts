import { error } from '@sveltejs/kit'
import { listedKind } from '../../parts/kinds.ts'
import { onlyAdmin } from '../../parts/only-admin.ts'
import { saveEntry } from '../../parts/save-entry.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  onlyAdmin(locals)
  const { catalogueEditor: editor, ground } = locals.office
  const kind = listedKind(params.kind) ?? error(404, 'no such kind')
  const today = ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString()
  return {
    kind,
    fields: editor.fieldsOf(kind),
    choices: await editor.listChoices(),
    today,
    requestKey: ground.ids.uuid(),
  }
}

export const actions: Actions = {
  save: ({ locals, request, params }) => {
    const kind = listedKind(params.kind) ?? error(404, 'no such kind')
    return saveEntry(locals, request, kind, null)
  },
}
