/** The door of the electronic file (eAkte). */
export { casefilePermissions } from './permissions.ts'
export { openCasefiles, type CasefilesRoom } from './room.ts'
export { LEVELS, MEDIA, type Akte, type Level, type Medium, type PlanUnit, type Vorgang } from './akte.ts'
export {
  DIRECTIONS,
  type Direction,
  type DocumentWithVersions,
  type FileDocument,
  type FileRole,
  type Mark,
  type PrimaryFile,
  type Version,
} from './document.ts'
export { readersOf, type ReaderTokens } from './reader-tokens.ts'
export {
  consultFile,
  consultFiles,
  performOnFile,
  seeAs,
  type At,
  type FileDeed,
  type FileLook,
  type FileRefusal,
  type Place,
} from './at-file.ts'
export { openAkte, openAkteWith, type NewAkte, type OpenAkteRefusal } from './open-akte.ts'
export {
  changeAkte,
  closeAkte,
  closeAkteWith,
  reopenAkte,
  type AkteChange,
  type ChangeAkteRefusal,
} from './change-akte.ts'
export { changeVorgang, openVorgang, openVorgangWith, type NewVorgang } from './vorgang.ts'
export {
  insertDocumentWith,
  registerDocument,
  registerDraft,
  registerDraftWith,
  type DocumentRefusal,
  type NewDocument,
} from './register-document.ts'
export {
  addFileWith,
  addVersion,
  addVersionWith,
  type NewFile,
  type NewVersion,
  type VersionRefusal,
} from './add-version.ts'
export {
  cancelDocument,
  changeDocument,
  changeDraftWith,
  dropDraft,
  moveDocument,
  restoreDocument,
  sendWith,
  versionsOfDocument,
  type ChangeDocumentRefusal,
  type DocumentChange,
} from './change-document.ts'
export { addMark, removeMark, type NewMark } from './marks.ts'
export { linkFiles, readLinks, unlinkFiles, type Link } from './links.ts'
export {
  appointDeputy,
  breakGlass,
  confirmGlass,
  endAccess,
  endDeputy,
  endGrantWith,
  grantAccess,
  grantWith,
  type GrantRefusal,
  type NewGrant,
} from './access.ts'
export type { Deputy, Grant, GrantRow } from './grant-store.ts'
export type { HistoryEntry } from './history-store.ts'
export { note as noteInHistory } from './history.ts'
export { reasonIn } from './reason.ts'
export {
  aktenOfPerson,
  contentOf,
  findByReference,
  glassToConfirm,
  hidesSome,
  listAkten,
  openPrimary,
  ownDrafts,
  readAccess,
  readAkte,
  readDeputies,
  readDocument,
  readHistory,
  type ListedAkte,
  type OpenedFile,
  type SeenAkte,
  type SeenDocument,
} from './read-akte.ts'
export { everyAkte } from './akte-store.ts'
export { aktenOf as aktenOfPersonWith, findAkte, lockAkte, findVorgang, vorgaengeOf } from './akte-store.ts'
export {
  findDocument,
  findDocuments,
  findPrimary,
  lockDocument,
  marksOf,
  sameContent,
  versionsOf,
} from './document-store.ts'
export { historyOf } from './history-store.ts'
export { absentOf, akteIdOfReference, asSystem } from './reader-store.ts'
export { savePlanUnit, saveReferencePattern, type PlanRefusal } from './plan.ts'
export { findUnit, patternOf, readPlan } from './plan-store.ts'
export { setText } from './search-entry.ts'
export { noteSearchWords, refreshSearch, searchFiles } from './search-files.ts'
export { destroyWith, type Destroyed } from './destroy.ts'
export { colleagues, findWhom, type Colleague } from './whom.ts'
export { seedPlan } from './seed-plan.ts'
