import type { EntryLine } from '#office/catalogue/index.ts'
import { shownKind } from './parts/kinds.ts'
import { onlyAdmin } from './parts/only-admin.ts'
import type { PageServerLoad } from './$types'

type Line = Omit<EntryLine, 'kind'> & { readonly kind: EntryLine['kind'] | 'fee' }

/** All entries of a kind, searched by name and key. */
export const load: PageServerLoad = async ({ locals, url }) => {
  onlyAdmin(locals)
  const editor = locals.office.catalogueEditor
  const kind = shownKind(url.searchParams.get('kind')) ?? 'concern'
  const search = (url.searchParams.get('q') ?? '').trim().slice(0, 100)
  const wanted = search.toLocaleLowerCase('de')
  const choices = await editor.listChoices()
  const fees = choices.fee.map((fee) => ({ kind: 'fee' as const, ...fee, states: [], facts: {} }))
  const all: readonly Line[] = kind === 'fee' ? fees : await editor.listEntries(kind)
  const entries = all.filter(({ name, key }) => `${name} ${key}`.toLocaleLowerCase('de').includes(wanted))
  return { kind, search, entries, groups: choices.group, open: await editor.countEdits() }
}
