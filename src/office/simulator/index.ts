/** The door of the simulator: an office day or year played with the office's own rules. */
export { playDay } from './engine/play-day.ts'
export { playDays, type DaysAsked } from './engine/play-days.ts'
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
