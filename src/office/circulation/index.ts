/** The door of the course of business: Verfügung and its points, Wiedervorlage, zdA with protocol, tasks. */
export { circulationPermissions } from './permissions.ts'
export { openCirculation, type CirculationRoom } from './room.ts'
export {
  POINT_KINDS,
  type Point,
  type PointKind,
  type PointState,
  type RouteProblem,
  type Verfuegung,
} from './verfuegung.ts'
export type { NewPoint } from './advance.ts'
export {
  changeRoute,
  startVerfuegung,
  withdrawVerfuegung,
  type NewVerfuegung,
  type StartRefusal,
} from './start.ts'
export {
  completePoint,
  resumeVerfuegung,
  returnPoint,
  undoPoint,
  type PointCommand,
  type PointRefusal,
} from './complete-point.ts'
export { closeAkteWithProtocol } from './close.ts'
export { changeResubmission, resubmit, type NewResubmission } from './resubmissions.ts'
export { confirmTold, courseOf, readTasks, type SeenVerfuegung, type Task, type Tasks } from './tasks.ts'
export type { Resubmission, Told } from './resubmission-store.ts'
export { finalSignatureOf, type FinalSignature } from './circulation-store.ts'
