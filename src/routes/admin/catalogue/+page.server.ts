import { listedKind } from './parts/kinds.ts'
import { onlyAdmin } from './parts/only-admin.ts'
import type { PageServerLoad } from './$types'

/** All entries of a kind, searched by name and key. */
export const load: PageServerLoad = async ({ locals, url }) => {
  onlyAdmin(locals)
  const editor = locals.office.catalogueEditor
  const kind = listedKind(url.searchParams.get('kind')) ?? 'concern'
  const search = (url.searchParams.get('q') ?? '').trim().slice(0, 100)
  const wanted = search.toLocaleLowerCase('de')
  const all = await editor.listEntries(kind)
  const entries = all.filter(({ name, key }) => `${name} ${key}`.toLocaleLowerCase('de').includes(wanted))
  const { group } = await editor.listChoices()
  return { kind, search, entries, groups: group, open: await editor.countEdits() }
}
