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
export type { Forward, Period, PeriodEnd, WaitTables } from './forward.ts'
export { sipp } from './sipp.ts'
export { simulateQueue } from './simulate-queue.ts'
export type { SimulatedEnd, Simulation } from './simulate-queue.ts'
export { fcfs } from './fcfs.ts'
export type { GivenDay, Served } from './fcfs.ts'
export {
  betaFor,
  offeredLoad,
  offeredLoadFromEmpty,
  offeredLoadOf,
  offeredLoadOfSinus,
  squareRoot,
  squareRootServers,
} from './offered-load.ts'
export type { Sinus } from './offered-load.ts'
export { baileyWelch, bookUpTo, noShow, overbooking, schedule } from './appointments.ts'
export type { Missed, Overbooked, Scheduled } from './appointments.ts'
export {
  delayBesideBookings,
  delayOfHead,
  delayOfLast,
  delayOfNaive,
  delayOfQueue,
  delayQuantile,
  delayWithBookings,
} from './delay.ts'
export type { Estimate, QueueSeen } from './delay.ts'
export { delayInUse } from './delay-in-use.ts'
export type { AnnouncedInUse, HallInUse } from './delay-in-use.ts'
export { meanInterval, pooledSample, quantile, sampleOf, wilson } from './intervals.ts'
export type { Interval, Sample } from './intervals.ts'
export { normalDensity, normalQuantile, normalShare, studentQuantile } from './normal.ts'
