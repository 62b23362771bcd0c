import { error } from '@sveltejs/kit'
import { formatDayOf } from '#ground/languages/index.ts'
import type { Procedure } from '#office/procedures/index.ts'
import { siteOf } from '../../../reception/parts/site.ts'

/** Words as people look for them. */
const plain = (words: string): string => words.normalize('NFC').toLowerCase()

/** All lists of a site by the groups of the catalogue, or those in which the searched words stand. */
export async function listsOf(locals: App.Locals, url: URL) {
  const { office, actor } = locals
  const { siteId: site, sites } = siteOf(locals, url)
  const found = await office.procedures.readProcedures(actor, { site })
  if (!found.ok) error(403, found.refusal)
  const search = (url.searchParams.get('q') ?? '').trim().slice(0, 80)
  const { groups } = office.catalogue.catalogue
  const lists = found.procedures
    .filter((it) => plain(`${it.name} ${it.concern}`).includes(plain(search)))
    .map((it) => ({
      ...{ concern: it.concern, name: it.name, group: groups.get(it.group)?.name.de ?? it.group },
      ...{ steps: it.steps.length, version: it.version, hasDrift: it.drift.length > 0 },
      day: dayOf(it),
    }))
  return { site, sites, search, lists }
}

/** The day of its version; empty where nobody wrote one. */
export const dayOf = ({ at }: Pick<Procedure, 'at'>): string =>
  at === null ? '' : formatDayOf('de', at, 'short')
