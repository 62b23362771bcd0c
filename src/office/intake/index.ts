/** The door of the inbox (Posteingang): what comes in, until it stands in an Akte or goes back. */
export { intakePermissions } from './permissions.ts'
export { openIntake, type IntakeRoom } from './room.ts'
export { openTools, type ToolOptions, type Tools } from './tools.ts'
export { hasReceived, receive, type Incoming, type Received, type ReceiveRefusal } from './receive.ts'
export { fileItem, type FileCommand, type Filed, type FileItemRefusal } from './file-item.ts'
export { fileAtOnce } from './file-at-once.ts'
export { bringVersion, fileVersion, untilLookedThrough, type BroughtVersion } from './new-version.ts'
export { openItems } from './item-store.ts'
export { doIntakeJob, intakeRoutes, tendIntake } from './jobs.ts'
export type { Item, ItemFile, ItemPage, ItemState, Step, StepRow } from './item.ts'
export { arrangePages, changeIntake, checkScan, retryItem, type ItemFields } from './change-item.ts'
export { destroyItem, releaseItem, returnItem } from './decide.ts'
export { cutItem, mergeItems } from './cut-merge.ts'
export { addPiece, beginUpload, endUpload, uploadState } from './upload.ts'
export {
  listIntake,
  lookAtItem,
  openIntakeFile,
  pageOfItem,
  type ListedItem,
  type ListName,
  type SeenItem,
} from './read-intake.ts'
export { suggestAkten, type Suggestion } from './suggest.ts'
export { readScanFolder, type FolderRound, type ScanFolder } from './folder.ts'
export { readIntakeMailbox, type IntakeMailbox } from './mails.ts'
export { intakeHealth, type IntakeHealth, type PartHealth } from './health.ts'
export { separatorSheet } from './separator-sheet.ts'
