import { formatDayOf } from '#ground/languages/index.ts'
import { actsWith } from '#ui/acts.ts'
import { typedShort } from '#ui/forms.ts'
import { statementView } from '../parts/view.ts'
import { siteOfStatement, statementOf } from '../parts/where.ts'
import { refusedForm } from '../parts/words.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { statement, reckoned, removed, imports } = await statementOf(locals, params.statement)
  const { id, name, note, isExample } = statement
  return {
    statement: { id, name, note, isExample, isRemoved: statement.removedAt !== null },
    ...{
      told: url.searchParams.get('told'),
      counts: countsOf(url),
      requestKey: locals.office.ground.ids.uuid(),
    },
    ...statementView(reckoned),
    removed: removed.map((item) => ({
      id: item.id,
      name: item.name,
      year: item.year,
      version: item.version,
    })),
    imports: imports.map(({ at, takenBackAt, ...it }) => ({
      ...it,
      ...{ day: formatDayOf('de', at, 'short'), isBack: takenBackAt !== null },
    })),
  }
}

/** What an import counted, as its address tells it. */
function countsOf(url: URL) {
  if (url.searchParams.get('told') !== 'imported') return null
  const of = (name: string): string => String(Number(url.searchParams.get(name)) || 0)
  const said = (name: string): string => (url.searchParams.get(name) ?? '').slice(0, 300)
  return {
    ...{ added: of('added'), changed: of('changed'), same: of('same') },
    ...{ unknown: said('unknown'), guessed: said('guessed') },
  }
}

const act = actsWith(refusedForm)
type Event = Parameters<NonNullable<Actions['restore']>>[0]

const at = async ({ locals, params }: Event, key: string | undefined, more: string) => ({
  ...{ site: await siteOfStatement(locals, params.statement), statement: params.statement },
  key: key === undefined ? undefined : `${key}:${more}`,
})

export const actions: Actions = {
  restore: (event) =>
    act(
      event,
      'costs-restore-item',
      async (form, key) => {
        const item = typedShort(form, 'item')
        const version = Number(typedShort(form, 'version')) || 0
        const of = await at(event, key, item)
        return event.locals.office.costs.restoreItem(event.locals.actor, {
          ...of,
          item,
          version,
          restore: version,
        })
      },
      () => `/planning/costs/${event.params.statement}?told=itemRestored`,
    ),
  takeBack: (event) =>
    act(
      event,
      'costs-take-back',
      async (form, key) => {
        const id = typedShort(form, 'import')
        return event.locals.office.costs.takeBackImport(event.locals.actor, {
          ...(await at(event, key, id)),
          import: id,
        })
      },
      () => `/planning/costs/${event.params.statement}?told=takenBack`,
    ),
}
