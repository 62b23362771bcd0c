/** The door of the simulator: an office day or year played with the office's own rules. */
export { playDay } from './engine/play-day.ts'
export { playDays, type DaysAsked } from './engine/play-days.ts'
export { settingFaults, type SettingFault } from './engine/setting-faults.ts'
export type { Command, DayPlayed, QuarterHour, TurnedAway, VisitPlayed } from './engine/played.ts'
export type {
  FigureSource,
  OfficeSetting,
  PlannedBreak,
  Shift,
  SimConcern,
  SimDemand,
  SimDesk,
  SimHabits,
  SimPayment,
  SimPlan,
  SimPolicy,
  SimTeam,
  Spread,
} from './engine/setting.ts'
export { simulatorPermissions } from './permissions.ts'
export { openSimulator, type SimulatorRoom } from './room.ts'
export { startRun, type StartRefusal, type StartRun } from './start-run.ts'
export { cancelRun, deleteRun, renameRun } from './steer-run.ts'
export { readPair, readRun, readRuns, readStart, type SeenPair, type SeenRun, type Start } from './look.ts'
export { giveBack, isWaiting, noteEnd, sayHowFar, takeNext, type Taken } from './work.ts'
export { playRun, type PlayOrder } from './play-run.ts'
export { RUN_LIMITS, type Run, type RunState, type RunWhy } from './run.ts'
export type { RunFault } from './run-faults.ts'
export type { DialFault, TypedDials } from './typed-dials.ts'
export { BOUNDS, type Dials, type Span, type TeamDials } from './dials.ts'
export { MEASURES, type Compared, type DayMean, type Measure } from './compare.ts'
export type { DayFigures, Moment, RunResult, TeamFigures } from './result.ts'
export { tableOfDays, tableOfPair } from './tables.ts'
