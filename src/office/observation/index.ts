/** The door of what past days were like: figures of groups of five or more, and what they let expect. */
export {
  learnedFigures,
  SHARES,
  type AreaFigures,
  type ConcernFigures,
  type HalfHour,
  type Learned,
  type LeadShare,
  type Measured,
  type WaitFigures,
} from './learned.ts'
export { observationPermissions } from './permissions.ts'
export { rollUp } from './roll-up.ts'
export type { ObservationRoom } from './room.ts'
