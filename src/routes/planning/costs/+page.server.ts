import { error } from '@sveltejs/kit'
import type { Sum } from '#office/costs/index.ts'
import { formatDayOf } from '#ground/languages/index.ts'
import { actsWith } from '#ui/acts.ts'
import { typed, typedShort } from '#ui/forms.ts'
import { siteOf } from '../../reception/parts/site.ts'
import { euro, refusedForm } from './parts/words.ts'
import type { Actions, PageServerLoad } from './$types'

/** All statements of a site, each with what it comes to. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId: site, sites } = siteOf(locals, url)
  const found = await office.costs.readStatements(actor, { site })
  if (!found.ok) error(403, found.refusal)
  const shown = found.statements.map(({ id, name, isExample, createdAt, removedAt, total }) => ({
    ...{ id, name, isExample, items: total.items, isRemoved: removedAt !== null },
    ...{ createdAt: formatDayOf('de', createdAt, 'short'), planned: said(total.planned, total.items) },
    ...{ approved: said(total.approved, total.items), unfunded: said(total.unfunded, total.items) },
  }))
  return {
    ...{ site, sites, told: url.searchParams.get('told'), requestKey: office.ground.ids.uuid() },
    statements: shown.filter(({ isRemoved }) => !isRemoved),
    removed: shown.filter(({ isRemoved }) => isRemoved),
  }
}

const said = ({ cents, unknown }: Sum, items: number): string => (unknown === items ? '–' : euro(cents))

const act = actsWith(refusedForm)

export const actions: Actions = {
  create: (event) =>
    act(
      event,
      'costs-create',
      (form, key) =>
        event.locals.office.costs.createStatement(event.locals.actor, {
          ...{
            site: Number(typedShort(form, 'site')) || 0,
            name: typed(form, 'name'),
            note: typed(form, 'note'),
            key,
          },
        }),
      ({ statement }) => `/planning/costs/${statement}?told=created`,
    ),
  restore: (event) =>
    act(
      event,
      'costs-restore',
      (form, key) => {
        const statement = typedShort(form, 'statement')
        const of = key === undefined ? undefined : `${key}:${statement}`
        const site = Number(typedShort(form, 'site')) || 0
        return event.locals.office.costs.restoreStatement(event.locals.actor, { site, statement, key: of })
      },
      (_, form) => `/planning/costs?site=${typedShort(form, 'site')}&told=restored`,
    ),
}
