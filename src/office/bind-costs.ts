import { grossOf, vatRatesIn } from '#law/vat/index.ts'
import { bind } from './bind.ts'
import * as costs from './costs/index.ts'

/** Kostenaufstellung for the faces: its acts, its words and limits. */
export function bindCosts(room: costs.CostsRoom) {
  const { createStatement, renameStatement, removeStatement, restoreStatement } = costs
  const { saveItem, removeItem, restoreItem, importItems, takeBackImport } = costs
  const { readStatements, readStatement, readItem, statementWorkbook, importTemplate } = costs
  return {
    bounds: costs.BOUNDS,
    financing: costs.FINANCING,
    isFunded: costs.isFunded,
    importColumns: costs.importColumns,
    ...{ vatRatesIn, grossOf },
    ...bind(room, {
      ...{ createStatement, renameStatement, removeStatement, restoreStatement },
      ...{ saveItem, removeItem, restoreItem, importItems, takeBackImport },
      ...{ readStatements, readStatement, readItem, statementWorkbook, importTemplate },
    }),
  }
}
