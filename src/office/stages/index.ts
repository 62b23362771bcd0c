/** The door of the stages: what the office does already, for whom, since when. */
export { stagesPermissions } from './permissions.ts'
export { openStages, stagesGate, type StagesRoom } from './room.ts'
export { FUNCTIONS, type OfficeFunction } from './functions.ts'
export { type Standing } from './standing.ts'
export { closedBy, functionBehind } from './addresses.ts'
export { seenBook } from './seen.ts'
export {
  KINDS,
  changeBetween,
  type Kind,
  type ReadinessTask,
  type StagePlan,
  type Switching,
} from './stage.ts'
export { changeStage, createStage, moveStage, removeStage, type PlanRefusal } from './plan-stages.ts'
export { addTask, removeTask, settle, type ReadinessRefusal } from './readiness.ts'
export { switchDue, switchStage, type SwitchRefusal } from './switch-stage.ts'
export { PREVIEW_MINUTES, previewToken } from './preview.ts'
export { previewed } from './previewed.ts'
export { planOf, type SeenPlan } from './read-plan.ts'
