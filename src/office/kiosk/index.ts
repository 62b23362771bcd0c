/** The door of the payment machines: look up, lock, confirm, and how the machines are. */
export { kioskPermissions } from './permissions.ts'
export { openKiosk, type KioskOptions, type KioskRoom } from './room.ts'
export {
  lookUp,
  offlineList,
  releaseClaimLock,
  takeClaimLock,
  type LockRefusal,
  type LookUpRefusal,
  type OfflineList,
} from './look-up.ts'
export {
  confirmPayment,
  knownPayment,
  type ConfirmCommand,
  type ConfirmRefusal,
  type KnownRefusal,
} from './confirm.ts'
export { notePaper, reversePayment, type ReverseRefusal } from './after-payment.ts'
export {
  readMachines,
  settleIncident,
  takeEvent,
  takeStatus,
  type SettleRefusal,
  type Watched,
} from './status.ts'
export { EVENT_KINDS, isAlarm, type Incident } from './incident.ts'
export { casesOf, type Gap, type Machine } from './machine-store.ts'
