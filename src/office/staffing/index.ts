/** The door of staffing: how many posts the tasks of the office need, under which convention, and why that changed. */
export { BOUNDS } from './plan.ts'
export type { Absences, AnnualMinutes, Figure, FigureOrigin, Group, Plan, PlanBody, Task } from './plan.ts'
export type {
  Denominator,
  FaultCode,
  Interval,
  Mark,
  Reckoned,
  ReckonedArea,
  ReckonedTask,
  Sensitivity,
  WarningCode,
} from './reckoned.ts'
export { reckon } from './reckon.ts'
export { buildUp, type BuildUp, type BuildUpLine, type BuildUpRefusal } from './build-up.ts'
export { compareConventions, type Compared } from './compare.ts'
export { explain, type Effect, type Explained } from './explain.ts'
export { changesBetween, type Change } from './changes.ts'
export { policyPosts, shownHundredths } from './rounding.ts'
export { resultOf, type Result } from './result.ts'
export { staffingPermissions } from './permissions.ts'
export { openStaffing, type StaffingRoom } from './room.ts'
export type { ChangeRefusal, PlanCommand } from './change-plan.ts'
export type { TypedRefusal } from './typed.ts'
export { copyPlan, createPlan, usualGroups, type CreateRefusal } from './create-plan.ts'
export { removeTask, saveTask, type TypedTask } from './save-task.ts'
export {
  importTasks,
  previewImport,
  type ImportOrder,
  type ImportPreview,
  type ImportRefusal,
} from './import-tasks.ts'
export {
  IMPORT_BYTES,
  packed,
  readHandedIn,
  unpacked,
  type HandedIn,
  type HandInRefusal,
} from './import-table.ts'
export { importColumns } from './import-columns.ts'
export type { CellMark, LineNote } from './import-lines.ts'
export type { Fate } from './import-judge.ts'
export { importTemplate, planPaper, type Paper, type PaperKind } from './report-plan.ts'
export { chooseConvention, renamePlan, saveGroups } from './set-terms.ts'
export { forecastFigure, type Expected } from './forecasts.ts'
export { readForecast, takeForecast } from './take-forecast.ts'
export { readOnboarding, takeOnboarding } from './take-onboarding.ts'
export type { CountedGroup, CountedOnboarding } from './count-onboarding.ts'
export { takeFigures, type Taken } from './take-figures.ts'
export type { Period, PeriodRefusal } from './observe.ts'
export type { Observed } from './observed.ts'
export { planError, type PlanError, type TaskError } from './plan-error.ts'
export { readPlanError } from './read-plan-error.ts'
export { figureInterval, readObserved } from './read-observed.ts'
export { adoptPlan, deletePlan, restoreRevision } from './end-draft.ts'
export {
  readDifference,
  readPlan,
  readPlans,
  readRevisions,
  readScenarios,
  type PlanRow,
  type Side,
} from './read-plans.ts'
export type { StoredPlan } from './plan-store.ts'
export type { Revision } from './revision-store.ts'
