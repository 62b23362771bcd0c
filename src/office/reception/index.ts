/** The door of the reception: arriving, waiting, the hall. */
export { receptionPermissions } from './permissions.ts'
export { openReception, type ReceptionRoom } from './room.ts'
export { judgeArrival, missedFrom, type ArrivalMark, type ArrivalRefusal } from './arrival.ts'
export { minutesNeeded, refusesDraw, walkInTeam, type WalkInCatalogue } from './walk-in.ts'
export type { Ticket, TicketWindow } from './ticket.ts'
export { checkIn, type CheckInCommand, type CheckInRefusal } from './check-in.ts'
export { checkInByName, type CheckInByNameCommand, type CheckInByNameRefusal } from './check-in-by-name.ts'
export { findArrivals } from './find-arrivals.ts'
export {
  drawTicket,
  WALK_IN_PERSONS_MAX,
  type DrawTicketCommand,
  type DrawTicketRefusal,
} from './draw-ticket.ts'
export type { VisitCommand } from './at-visit.ts'
export { defer, type DeferCommand, type Deferred, type DeferRefusal } from './defer.ts'
export { giveUp, leave, type LeaveRefusal } from './leave.ts'
export { forgetReasons, setPriority, type PriorityReason, type PriorityRefusal } from './set-priority.ts'
export { transfer, type TransferReason, type TransferRefusal } from './transfer.ts'
export { admitLate, type AdmitRefusal } from './admit-late.ts'
export { markMissed, missOverdue, type MissedRefusal } from './mark-missed.ts'
export { hall, type Hall, type InHall } from './hall.ts'
export { dayList, type OnDayList } from './day-list.ts'
export { answerHelp, callHelp, forgetHelpCalls, helpCalls, type CallHelpCommand } from './call-help.ts'
export { sortWalkIn, type WalkInAnswer } from './sort-walk-in.ts'
export { ticketState, type TicketState } from './ticket-state.ts'
export { startOverload, stopOverload, type OverloadCommand, type OverloadRefusal } from './switch-overload.ts'
export {
  overloadOf,
  overloadPicture,
  type OverloadPicture,
  type PromisedVisit,
  type PublicOverload,
} from './overload-of.ts'
export { WINDOW_MINUTES, type OverloadKind } from './overload.ts'
export { finishHere, undoHere, type CountedHere, type DoneHere, type HereRefusal } from './finish-here.ts'
