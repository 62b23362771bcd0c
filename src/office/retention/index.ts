/** The door of retention: until when a file is kept, what holds it, the archive, the end and its proof. */
export { retentionPermissions } from './permissions.ts'
export { openRetention, type RetentionRoom, type Scanner } from './room.ts'
export { eventKindsFor, type EventRefusal, type RetentionEvent } from './event.ts'
export { noteEvent, revokeEvent, type NewEvent } from './note-event.ts'
export { endHold, placeHold, shortenTerm, type NewHold } from './hold.ts'
export { HOLD_KINDS, type Hold, type HoldKind, type Obstacle, type TermRow } from './term.ts'
export { reckonAll } from './reckon.ts'
export { offerFiles, disposalMessage, enterAppraisal, type NewOffer } from './disposal.ts'
export { takeMessage } from './take-message.ts'
export { drawList, dropList, executeList } from './lists.ts'
export { handOverFile } from './hand-over.ts'
export { receiveContainer, refuseArrival } from './arrival.ts'
export { takeIn, type TakeIn } from './take-in.ts'
export type { Arrival } from './arrival-store.ts'
export {
  lookAtRetention,
  readArrivals,
  readDisposals,
  readLists,
  readReport,
  type DueRow,
  type Report,
  type SeenDisposal,
  type SeenList,
  type SeenRetention,
} from './look.ts'
