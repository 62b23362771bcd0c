import { bind } from './bind.ts'
import { conventions, conventionsIn, workingTimeFor } from '#law/staffing/index.ts'
import type { Catalogue } from './catalogue/index.ts'
import * as staffing from './staffing/index.ts'

/** Personalbedarf for the faces: its acts, and the pure reckoning they show. */
export function bindStaffing(room: staffing.StaffingRoom) {
  const { readPlans, readPlan, readRevisions, readDifference, readScenarios } = staffing
  const { createPlan, copyPlan, renamePlan, saveTask, removeTask } = staffing
  const { saveGroups, chooseConvention, takeFigures, readPlanError, restoreRevision, adoptPlan, deletePlan } =
    staffing
  const { previewImport, importTasks, planPaper, importTemplate } = staffing
  const { readObserved, figureInterval, forecastFigure, readForecast, takeForecast } = staffing
  const { readOnboarding, takeOnboarding } = staffing
  const { reckon, compareConventions, explain, changesBetween, buildUp, usualGroups } = staffing
  return {
    ...{
      reckon,
      compareConventions,
      explain,
      changesBetween,
      buildUp,
      usualGroups,
      conventionsIn,
      conventions,
      figureInterval,
      forecastFigure,
    },
    bounds: staffing.BOUNDS,
    importBytes: staffing.IMPORT_BYTES,
    importColumns: staffing.importColumns,
    readHandedIn: staffing.readHandedIn,
    packed: staffing.packed,
    unpacked: staffing.unpacked,
    importTemplate: (kind: 'xlsx' | 'csv') => importTemplate(room, kind),
    /** Days of leave by collective agreement; null for a year nobody read. */
    usualLeave: (year: number): number | null => {
      const found = workingTimeFor('employees', 'leave-days', year)
      return found.ok ? found.row.value : null
    },
    ...bind(room, {
      ...{ readPlans, readPlan, readRevisions, readDifference, readScenarios },
      ...{ readOnboarding, takeOnboarding },
      ...{ readForecast, takeForecast, readObserved, previewImport, importTasks, planPaper },
      ...{ createPlan, copyPlan, renamePlan, saveTask, removeTask },
      ...{ saveGroups, chooseConvention, takeFigures, readPlanError, restoreRevision, adoptPlan, deletePlan },
    }),
  }
}

/** Keys and German names of the concerns, in lower case, to their keys: a table that is read in may name either. */
export const concernWords = ({ concerns }: Catalogue): ReadonlyMap<string, string> =>
  new Map(
    [...concerns].flatMap(([key, { name }]) => [
      [key.toLowerCase(), key] as const,
      [name.de.toLowerCase(), key] as const,
    ]),
  )
