/** The door of the appointments module. */
export {
  BOOKING_WINDOW_DAYS,
  HOLD_MINUTES,
  LEAD_MINUTES,
  type Appointment,
  type AppointmentRefusal,
  type AppointmentState,
  type FreeDay,
  type Place,
  type Wish,
} from './appointment.ts'
export {
  closedBecause,
  hoursOf,
  type Closure,
  type DayException,
  type Lane,
  type Plan,
  type Series,
} from './capacity.ts'
export { openingHours, type OpenRange } from './opening.ts'
export { dayNumber, dayOf } from './cells.ts'
export { bookedBetween, byCode, byVisit } from './appointment-store.ts'
export { standingOf, startsByCode } from './starts-store.ts'
export { readPlan } from './capacity-store.ts'
export { openRoom, type Room } from './room.ts'
export {
  NEEDS,
  PERSONS_MAX,
  CONCERNS_MAX,
  wishFor,
  wishOf,
  type WishAsked,
  type WishRefusal,
} from './wish.ts'
export { calendar, isInWindow, momentsOn, nearest, placesOn, whyNot, type PlacesRoom } from './free-places.ts'
export { hold, type HoldCommand, type HoldRefusal } from './hold.ts'
export type { HeldPlace } from './hold-writer.ts'
export { book, type BookCommand, type BookRefusal } from './book.ts'
export { extend, type ExtendRefusal } from './extend.ts'
export { move, type MoveCommand, type MoveRefusal } from './move.ts'
export { cancel } from './cancel.ts'
export { expire } from './expire.ts'
export { find, type FoundAppointment } from './find.ts'
export { editCapacity, type CapacityChange, type EditRefusal, type Touched } from './edit-capacity.ts'
export { appointmentPermissions } from './permissions.ts'
export { capacityOverview } from './capacity-overview.ts'
export { readCapacityForm, type WrongField } from './capacity-form.ts'
export { FAIR_POLICY, keptUntil, type Policy } from './policy.ts'
export { POOLS, type Pool, type Quota, type ReservedPool } from './quota.ts'
export { poolsFor } from './hold.ts'
export { Projection, type Proposal } from './projection.ts'
export { proposePlace } from './take-place.ts'
export { giveBack, returnedUntil } from './give-back.ts'
export { reserve, type ReservedPlace } from './reserve.ts'
export {
  fillReserved,
  freeReserved,
  keepReserved,
  type Fill,
  type Filled,
  type ReservedRefusal,
} from './reserved.ts'
export { checkOfficeCode, type OfficeCodeRefusal } from './office-code.ts'
export { issueOfficeCodes, type IssuedCodes } from './issue-office-codes.ts'
export { officeCodeBatches, revokeOfficeCodes } from './revoke-office-codes.ts'
export { keepRest, type Rest } from './keep-rest.ts'
export {
  fitLanes,
  proposeFit,
  unfitLanes,
  type Fit,
  type FitRefusal,
  type Fitted,
  type Staffed,
} from './fit-lanes.ts'
export { closeLane, reopenLane, type CloseLaneRefusal } from './close-lane.ts'
export { replanDay, type ToReplan } from './replan.ts'
export { overrideCount } from './override-count.ts'
