export { inputFaults, UnusableInput } from './unusable-input.ts'
export type { InputFault, QueueInput } from './unusable-input.ts'
export {
  erlangB,
  erlangC,
  keepsUp,
  leastServers,
  peopleFor,
  probabilityOfWaiting,
  serversFor,
  serversForBlocking,
  waitQuantile,
} from './erlang.ts'
export type {
  Load,
  Queue,
  Staffed,
  StaffingQuestion,
  StaffingTarget,
  StableQueue,
  UnstableQueue,
} from './erlang.ts'
export { erlangA } from './abandonment.ts'
export type { Abandoned, ImpatientQueue } from './abandonment.ts'
export { playDaysForward, playForward } from './forward.ts'
export type { Forward, Period, PeriodEnd } from './forward.ts'
export { sipp } from './sipp.ts'
