/** The door of the visit record. */
export {
  isAway,
  minutesPerConcern,
  TRANSITIONS,
  type Visit,
  type VisitAct,
  type VisitState,
} from './visit.ts'
export {
  advance,
  amend,
  drawNumber,
  findVisit,
  forgetMinutes,
  forgetPriorityReasons,
  findVisits,
  insertingVisits,
  insertVisits,
  leftOpen,
  lockVisit,
  overdueVisits,
  recordMinutes,
  takeFirstWaiting,
  visitAtDesk,
  visitByNumber,
  visitByTicket,
  visitsByNumber,
  visitsIn,
  type Change,
  type NewVisit,
} from './visit-store.ts'
export {
  bookedAndMissed,
  comingAndHearing,
  dayMarks,
  firstVisitDay,
  hallMark,
  measuredQuantiles,
  servicesOfDay,
  timesOfFinished,
  visitsOfDays,
  walkInsByHour,
  type DayVisit,
} from './measured-store.ts'
export { demandBetween, demandFacts, type DemandFacts, type DemandRow } from './demand-store.ts'
export { drawNumbers, numberAt } from './number-store.ts'
export { lastServedDay, servedMinutes } from './served-store.ts'
