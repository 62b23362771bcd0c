import { writeWorkbook, type CellName } from '#ground/sheets/index.ts'
import type { ReportOrder } from './report-content.ts'
import { STATE_WORDS, titleOf } from './report-words.ts'
import { reckon } from './reckon.ts'
import { changesSheet } from './report-sheet-changes.ts'
import { conventionsSheet } from './report-sheet-conventions.ts'
import { resultSheet } from './report-sheet-result.ts'
import { tasksSheet } from './report-sheet-tasks.ts'
import { yearSheet } from './report-sheet-year.ts'
import type { NamedSheet } from './report-sheet.ts'

/**
 * The plan as a workbook whose formulas can be read and reckon again: `=Fallzahl*(Minuten_je_Fall+Rüstzeit)`. Each carries
 * its result, so a viewer that does not reckon shows it as well. The sheet of tasks can be read in again.
 */
export function reportWorkbook({
  plan,
  before,
  officeName,
  at,
  areaNames = {},
}: ReportOrder): Promise<Uint8Array> {
  const reckoned = reckon(plan)
  const tasks = tasksSheet(plan, reckoned, areaNames)
  const parts: NamedSheet[] = [
    resultSheet(plan, reckoned, { areas: tasks.areas, areaNames }),
    tasks,
    yearSheet(plan, reckoned),
    conventionsSheet(plan, reckoned),
    changesSheet(plan, before),
  ]
  return writeWorkbook({
    title: titleOf(plan),
    about: `${STATE_WORDS[plan.state]}, Fassung ${plan.version}. Werte in gelben Zellen sind eingegeben, alle anderen gerechnet.`,
    ...{ author: officeName, at },
    sheets: parts.map(({ sheet }) => sheet),
    names: parts.flatMap(({ sheet, names }): CellName[] =>
      names.map(([name, refersTo]) => ({ name, sheet: sheet.name, refersTo })),
    ),
  })
}
