/** The door of staffing: how many posts the tasks of the office need, under which convention, and why that changed. */
export { BOUNDS, FIGURE_ORIGINS } from './plan.ts'
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
export { policyPosts, POLICY_STEP, shownHundredths, shownParts } from './rounding.ts'
