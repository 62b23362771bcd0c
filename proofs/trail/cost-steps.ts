import type { Actor } from '#ground/permission/permission.ts'
import type { ItemBody } from '#office/costs/index.ts'
import type { Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

const BODY: ItemBody = {
  ...{
    area: 'Technik',
    name: 'Aufrufanlage',
    year: 2027,
    financing: 'requested',
    vat: 19,
    planned: 1_400_000,
  },
  ...{ approved: null, spent: null, running: null, runningUntil: null, source: 'Angebot', note: '' },
}

/** A Kostenaufstellung is begun, filled by hand and from a table, mended, and everything is taken back once. */
export async function* costed({ office }: Stage, boss: Actor): AsyncGenerator<Step> {
  const { costs } = office
  let at = { site: 1, statement: '' }
  yield {
    act: 'costs.create-statement',
    do: async () => {
      const { statement } = await sure(costs.createStatement(boss, { site: 1, name: 'Kosten', note: '' }))
      at = { ...at, statement }
    },
  }
  let item = ''
  yield {
    act: 'costs.save-item',
    do: async () => ({ item } = await sure(costs.saveItem(boss, { ...at, body: BODY }))),
  }
  const table = 'Bereich;Posten;Jahr;Geplant\nUmbau;Wartezone;2027;150.000\n'
  let taken = ''
  yield {
    act: 'costs.import',
    do: async () => {
      const bytes = new TextEncoder().encode(table)
      taken = (await sure(costs.importItems(boss, { ...at, name: 'kosten.csv', bytes }))).import
    },
  }
  yield {
    act: 'costs.take-back-import',
    do: () => sure(costs.takeBackImport(boss, { ...at, import: taken })),
  }
  yield { act: 'costs.remove-item', do: () => sure(costs.removeItem(boss, { ...at, item, version: 1 })) }
  yield {
    act: 'costs.restore-item',
    do: () => sure(costs.restoreItem(boss, { ...at, item, version: 1, restore: 1 })),
  }
  yield { act: 'costs.read', rows: 0, do: () => sure(costs.readStatement(boss, at)) }
  yield {
    act: 'costs.rename-statement',
    do: () => sure(costs.renameStatement(boss, { ...at, name: 'Neu', note: '' })),
  }
  yield { act: 'costs.remove-statement', do: () => sure(costs.removeStatement(boss, at)) }
  yield { act: 'costs.restore-statement', do: () => sure(costs.restoreStatement(boss, at)) }
}
