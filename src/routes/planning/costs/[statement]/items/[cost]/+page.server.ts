import { error } from '@sveltejs/kit'
import { formatDayAndClock } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { actsWith } from '#ui/acts.ts'
import { refuseForm, typed, typedShort } from '#ui/forms.ts'
import { euroText } from '#ui/typed-euro.ts'
import { itemTyped } from '../../../parts/item-form.ts'
import { versionViews } from '../../../parts/versions.ts'
import { siteOfStatement, statementOf } from '../../../parts/where.ts'
import { refusedForm } from '../../../parts/words.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const { site, statement, reckoned } = await statementOf(locals, params.statement)
  const year = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').year
  const common = {
    statement: { id: statement.id, name: statement.name },
    areas: reckoned.byArea.map(({ area }) => area),
    ...{ told: url.searchParams.get('told'), requestKey: office.ground.ids.uuid() },
    ...{ rates: ratesOf(locals, year), financing: office.costs.financing, bounds: office.costs.bounds.text },
  }
  if (params.cost === 'new') return { ...common, item: null, values: newValues(year), versions: [] }
  const found = await office.costs.readItem(actor, { site, statement: statement.id, item: params.cost })
  if (!found.ok) error(found.refusal === 'not-permitted' ? 403 : 404, found.refusal)
  const { item, versions } = found
  const values: Record<string, string> = {
    ...{ area: item.area, name: item.name, year: String(item.year), financing: item.financing },
    ...{ vat: String(item.vat), typedAs: 'gross', source: item.source, note: item.note },
    ...{ planned: textOf(item.planned), approved: textOf(item.approved), spent: textOf(item.spent) },
    ...{
      running: textOf(item.running),
      runningUntil: item.runningUntil === null ? '' : String(item.runningUntil),
    },
  }
  return {
    ...{ ...common, values },
    item: { id: item.id, name: item.name, version: item.version, isRemoved: item.removedAt !== null },
    versions: versionViews(versions, (at) => formatDayAndClock('de', at)),
  }
}

const textOf = (cents: number | null): string => (cents === null ? '' : euroText(cents))
const newValues = (year: number): Record<string, string> => ({
  year: String(year),
  vat: '19',
  typedAs: 'gross',
})

/** The rates of this year, then those an earlier year knew. */
function ratesOf({ office }: App.Locals, year: number) {
  const { t } = textsIn('de')
  const now = office.costs.vatRatesIn(year)
  const past = office.costs
    .vatRatesIn(2020)
    .filter(({ percent }) => !now.some((rate) => rate.percent === percent))
  const words = ({ percent, nameDe }: (typeof now)[number]) => ({ percent: String(percent), name: nameDe })
  return [
    ...now.map((rate) => ({ value: String(rate.percent), label: t('costs.item.rate', words(rate)) })),
    ...past.map((rate) => ({
      ...{ value: String(rate.percent), label: t('costs.item.ratePast', { ...words(rate), year: '2020' }) },
    })),
  ]
}

const act = actsWith(refusedForm)
type Event = Parameters<NonNullable<Actions['save']>>[0]

const at = async ({ locals, params }: Event, form: FormData, key: string | undefined) => ({
  ...{ site: await siteOfStatement(locals, params.statement), statement: params.statement, key },
  ...{ item: params.cost, version: Number(typedShort(form, 'version')) || 0 },
})

const costsOf = ({ locals }: Event) => locals.office.costs

export const actions: Actions = {
  save: async (event) => {
    const form = await event.request.formData()
    const read = itemTyped(form, costsOf(event).grossOf)
    if ('errors' in read) {
      form.set('form', 'costs-item')
      return refuseForm(form, read.errors)
    }
    return act(
      event,
      'costs-item',
      async (_, key) => {
        const { item, ...of } = await at(event, form, key)
        const known = item === 'new' ? undefined : item
        return costsOf(event).saveItem(event.locals.actor, { ...of, item: known, body: read.body })
      },
      () => `/planning/costs/${event.params.statement}?told=saved#items`,
    )
  },
  remove: (event) =>
    act(
      event,
      'costs-remove-item',
      async (form, key) => costsOf(event).removeItem(event.locals.actor, await at(event, form, key)),
      () => `/planning/costs/${event.params.statement}?told=itemRemoved`,
    ),
  restore: (event) =>
    act(
      event,
      'costs-restore-item',
      async (form, key) => {
        const restore = Number(typed(form, 'restore')) || 0
        const of = await at(event, form, key === undefined ? undefined : `${key}:${restore}`)
        return costsOf(event).restoreItem(event.locals.actor, { ...of, restore })
      },
      () => `/planning/costs/${event.params.statement}/items/${event.params.cost}?told=itemRestored`,
    ),
}
