/** The door of the exchange with other programs (Fachanwendungen). */
export { exchangePermissions } from './permissions.ts'
export { openExchange, type ExchangeOptions, type ExchangeRoom } from './room.ts'
export { attachReference, detachReference, type AttachRefusal, type Referred } from './attach.ts'
export { referencesByClient } from './reference-store.ts'
export {
  deskForProgram,
  lookAtVisit,
  searchVisits,
  type DeskForProgram,
  type ReferredVisit,
  type VisitSearch,
} from './look.ts'
export { EVENT_TYPES, TOLD_TOPICS, toldOf, type EventType, type Told } from './told.ts'
export {
  ownSubscriptions,
  resumeDelivery,
  rotateSecret,
  sendAgain,
  subscribe,
  unsubscribe,
  type SubscribeRefusal,
} from './subscribe.ts'
export type { Subscription } from './subscription.ts'
export type { Delivery } from './delivery-store.ts'
export {
  exchangeOverview,
  linksOf,
  previewLink,
  saveLink,
  saveSetting,
  type CaseLink,
  type ProgramOverview,
} from './settings.ts'
export { linkTo } from './link.ts'
export { startCourier, type Courier } from './courier.ts'
export { EXCHANGE_QUEUE, exchangeRoutes, forgetExchange, takeUp } from './take-up.ts'
