/** The door of the hand-in: documents that come in, letters, and what the reception finishes itself. */
export { handInPermissions } from './permissions.ts'
export type { HandInRoom } from './room.ts'
export { openHandIn, type OpenCommand, type OpenRefusal } from './open-hand-in.ts'
export { namePerson } from './name-person.ts'
export { findPerson } from './find-person.ts'
export {
  addDocument,
  dropHandIn,
  removeDocument,
  type DocumentRefusal,
  type NewDocument,
} from './add-document.ts'
export { addFile, removeFile, type Added, type AddFileRefusal } from './add-file.ts'
export { mailReceipt, receiptOfHandIn, receive, type ReceiveRefusal } from './receive.ts'
export {
  inbox,
  listHandIns,
  lookAtHandIn,
  newDocuments,
  openFile,
  unfiledHandIns,
  type SeenHandIn,
} from './read-hand-in.ts'
export { markFiled, markSeen, type MarkCommand } from './mark-documents.ts'
export {
  changeLetter,
  listLetters,
  noteLetter,
  scanLetter,
  type LetterRefusal,
  type NewLetter,
} from './letters.ts'
export { stampNumber, type Letter, type LetterChange } from './letter.ts'
export {
  finishShort,
  lookAtShort,
  shortsToday,
  undoShort,
  type ShortCommand,
  type ShortRefusal,
} from './finish-short.ts'
export { SHORT_KINDS, UNDO_MINUTES, type ShortCase, type ShortDetail, type ShortKind } from './short.ts'
export { forgetHandIns } from './forget.ts'
export {
  DOCUMENT_FORMS,
  type DocumentForm,
  type DocumentState,
  type HandIn,
  type HandInDocument,
} from './hand-in.ts'
export { FILE_BYTES_MAX, HAND_IN_BYTES_MAX, MIME, type FileKind, type FileNote } from './file-kind.ts'
