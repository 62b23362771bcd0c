import { bind } from './bind.ts'
import { conventions, conventionsIn, workingTimeFor } from '#law/staffing/index.ts'
import * as staffing from './staffing/index.ts'

/** Personalbedarf for the faces: its acts, and the pure reckoning they show. */
export function bindStaffing(room: staffing.StaffingRoom) {
  const { readPlans, readPlan, readRevisions, readDifference, readScenarios } = staffing
  const { createPlan, copyPlan, renamePlan, saveTask, saveTasks, removeTask, mergeTasks } = staffing
  const { saveGroups, chooseConvention, takeFigures, readPlanError, restoreRevision, adoptPlan, deletePlan } =
    staffing
  const { reckon, compareConventions, explain, changesBetween, buildUp } = staffing
  return {
    ...{
      reckon,
      compareConventions,
      explain,
      changesBetween,
      buildUp,
      mergeTasks,
      conventionsIn,
      conventions,
    },
    bounds: staffing.BOUNDS,
    /** Days of leave by collective agreement; null for a year nobody read. */
    usualLeave: (year: number): number | null => {
      const found = workingTimeFor('employees', 'leave-days', year)
      return found.ok ? found.row.value : null
    },
    ...bind(room, {
      ...{ readPlans, readPlan, readRevisions, readDifference, readScenarios },
      ...{ createPlan, copyPlan, renamePlan, saveTask, saveTasks, removeTask },
      ...{ saveGroups, chooseConvention, takeFigures, readPlanError, restoreRevision, adoptPlan, deletePlan },
    }),
  }
}
