/** The door of the pick-up: cards that lie ready, from the printer's list to the person's hand. */
export { pickupPermissions } from './permissions.ts'
export { openPickup, type CardCommand, type PickupRoom } from './room.ts'
export type {
  Card,
  CardKind,
  CardMatch,
  CardState,
  OldDocument,
  PickupRules,
  PinLetter,
  Receiver,
} from './card.ts'
export { ageOf, CARD_KINDS, mayUndo, OLD_DOCUMENTS, PIN_LETTERS, RECEIVERS } from './card.ts'
export { decodeList, LIST_BYTES_MAX, LIST_FIELDS, type ListField, type RawRow } from './list-text.ts'
export { importList, previewList, type ImportedList, type PreviewRow } from './import-list.ts'
export type { RowFault, RowFaults } from './list-row.ts'
export { correctRow, readLists, strikeRow, type WaitingRow } from './open-rows.ts'
export { remindLate, tellUntold } from './tell-ready.ts'
export { bindFee, type BindFeeRefusal } from './fee.ts'
export { choosePerson } from './choose-person.ts'
export { findCards, showCard, type FoundCards, type ShownCard } from './find-cards.ts'
export { handOut, undoHandOut, type HandedOut, type HandOutCommand } from './hand-out.ts'
export { addPlaces, moveCard, removePlace } from './put-away.ts'
export { destroyCard, extendDeadline, findAgain, loseCard, returnCard } from './end-card.ts'
export { readShelf, readStock, type Stock } from './stock.ts'
export type { StockCounts, StockFilter } from './card-store.ts'
export {
  finishInventory,
  noteInventory,
  readInventory,
  startInventory,
  type InventoryPicture,
} from './inventory.ts'
export { eraseCards } from './erase-cards.ts'
