import { fail, redirect } from '@sveltejs/kit'
import { formatDayAndClock } from '#ground/languages/index.ts'
import { accountNames } from '../parts/account-names.ts'
import { firstOf, valuesOf } from '../parts/form-values.ts'
import { LISTED } from '../parts/kinds.ts'
import { onlyAdmin } from '../parts/only-admin.ts'
import { refusalWords } from '../parts/save-entry.ts'
import type { Actions, PageServerLoad } from './$types'

const kindOf = (text: string | null) => [...LISTED, 'texts' as const].find((kind) => kind === text)

/** Who changed what when and why; of one entry when the address names it. */
export const load: PageServerLoad = async ({ locals, url }) => {
  onlyAdmin(locals)
  const { catalogueEditor: editor, ground } = locals.office
  const kind = kindOf(url.searchParams.get('kind'))
  const key = url.searchParams.get('key') ?? ''
  const of = kind && fits(key) ? { kind, key } : null
  const lines = await editor.showHistory(of)
  const choices = await editor.listChoices()
  return {
    lines: lines.map((line) => ({ ...line, at: formatDayAndClock('de', line.at) })),
    of: of && { ...of, name: choices[of.kind].find((one) => one.key === of.key)?.name ?? of.key },
    fields: Object.fromEntries(LISTED.map((one) => [one, editor.fieldsOf(one)])),
    choices,
    names: await accountNames(
      locals,
      lines.flatMap(({ by, editedBy }) => [by, editedBy]),
    ),
    requestKey: ground.ids.uuid(),
  }
}

/** A key a database could hold. */
function fits(key: string): boolean {
  return key !== '' && key.length <= 200 && !key.includes('\0') && key.isWellFormed()
}

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const values = valuesOf(await request.formData())
    const kind = kindOf(firstOf(values, 'kind'))
    const key = firstOf(values, 'key')
    const revision = Number(firstOf(values, 'revision'))
    const refused = (refusal: string) => fail(409, { errors: { '': refusalWords(locals, refusal) } })
    if (!kind || !fits(key) || !Number.isSafeInteger(revision)) return refused('no-such-revision')
    const done = await locals.office.catalogueEditor.revert(locals.actor, {
      ...{ kind, key, revision, requestKey: firstOf(values, 'requestKey') || undefined },
    })
    if (done.ok) redirect(303, '/admin/catalogue/changes')
    return refused(done.refusal)
  },
}
