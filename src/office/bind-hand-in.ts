import { bind } from './bind.ts'
import * as handin from './handin/index.ts'

/** The acts of the hand-in for the faces. */
export function bindHandIn(room: handin.HandInRoom) {
  const { openHandIn, namePerson, findPerson, addDocument, removeDocument, dropHandIn } = handin
  const { addFile, removeFile, receive, receiptOfHandIn, mailReceipt } = handin
  const { inbox, listHandIns, lookAtHandIn, newDocuments, openFile, markSeen, markFiled } = handin
  const { noteLetter, changeLetter, scanLetter, listLetters } = handin
  const { finishShort, undoShort, shortsToday, lookAtShort, forgetHandIns } = handin
  return {
    mimeOf: (kind: handin.FileKind) => handin.MIME[kind],
    fileBytesMax: handin.FILE_BYTES_MAX,
    ...bind(room, {
      ...{ openHandIn, namePerson, findPerson, addDocument, removeDocument, dropHandIn },
      ...{ addFile, removeFile, receive, receiptOfHandIn, mailReceipt },
      ...{ inbox, listHandIns, lookAtHandIn, newDocuments, openFile, markSeen, markFiled },
      ...{ noteLetter, changeLetter, scanLetter, listLetters },
      ...{ finishShort, undoShort, shortsToday, lookAtShort, forgetHandIns },
    }),
  }
}
