/** The door of the waiting list. */
export { openWaitlist, type WaitlistRoom } from './room.ts'
export { waitlistPermissions } from './permissions.ts'
export { hear, WAITLIST_QUEUE, waitlistRoutes } from './listen.ts'
export {
  join,
  joinWithBooking,
  type JoinCommand,
  type JoinRefusal,
  type JoinWithBookingCommand,
} from './join.ts'
export {
  readWishes,
  type Reachable,
  type ReadWishes,
  type TypedWishes,
  type WishFieldError,
} from './wishes-form.ts'
export { changeWishes } from './change-wishes.ts'
export { lapse, leave, remove } from './leave.ts'
export { accept, type Accepted, type AcceptRefusal } from './accept.ts'
export { decline, expireOffers } from './decline.ts'
export { answerBySms } from './answer-by-sms.ts'
export { confirmTitleEnd, markHardship } from './mark-hardship.ts'
export { find, findOffer, type MyEntry, type OfferView, type Position } from './find.ts'
export { readList, type OnList } from './read-list.ts'
export { checkDecisions } from './check-decisions.ts'
export { readHistory, type Decision, type History } from './read-history.ts'
export { figures, type Figures } from './figures.ts'
export { callsDue } from './calls-due.ts'
export { eraseEnded } from './erase.ts'
export { seekPlaces } from './seek-places.ts'
export { waitingNow } from './entry-store.ts'
export { BANDS, HARDSHIPS, type Band, type Hardship } from './urgency.ts'
export { DAY_PARTS, NOTICES, type Skip, type Wishes } from './fit.ts'
export { REACHES, type Reach } from './offer-time.ts'
