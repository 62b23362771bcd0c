import type { Actor } from '#ground/permission/permission.ts'
import type { ItemBody } from '#office/costs/index.ts'
import { sure, type OpenHouse } from './house.ts'

const HEAD: Actor = { kind: 'staff', id: 'proof', roles: ['head'], sites: [1] }

/** A statement of site 1 with one item and one import, by the names of the parameters and fields that ask for it. */
export type CostThings = Readonly<Record<'statement' | 'cost' | 'import', string>>

export const isAboutCosts = (route: string): boolean => route.startsWith('/planning/costs')

export async function freshCosts({ office }: OpenHouse, route: string): Promise<CostThings> {
  const { costs } = office
  const { statement } = await sure(costs.createStatement(HEAD, { site: 1, name: 'Probe', note: '' }))
  const bytes = new TextEncoder().encode('Bereich;Posten;Jahr\nProbe;eingelesen;2026')
  const taken = await sure(costs.importItems(HEAD, { site: 1, statement, name: 'Probe', bytes }))
  const { item } = await sure(costs.saveItem(HEAD, { site: 1, statement, body: BODY }))
  const of = { site: 1, statement, item }
  await sure(costs.saveItem(HEAD, { ...of, version: 1, body: { ...BODY, note: 'Probe' } }))
  if (route === '/planning/costs') await sure(costs.removeStatement(HEAD, of))
  return { statement, cost: item, import: taken.import }
}

const BODY: ItemBody = {
  ...{ area: 'Probe', name: 'Probe', year: 2026, financing: 'in-budget', vat: 19, planned: 100 },
  ...{ approved: null, spent: null, running: null, runningUntil: null, source: '', note: '' },
}

/** What the forms of a statement need to be done by whoever may. */
export const costFields = ({ statement, cost, import: taken }: CostThings) => ({
  ...{
    statement,
    item: cost,
    import: taken,
    version: '2',
    restore: '1',
    sure: 'yes',
    name: 'Probe 2',
    area: 'Probe',
  },
  ...{ year: '2026', financing: 'in-budget', vat: '19', typedAs: 'gross', planned: '2,50' },
})
