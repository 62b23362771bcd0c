import { bind } from './bind.ts'
import * as letters from './letters/index.ts'

/** Letters for the faces and for what runs beside them. */
export function bindLetters(room: letters.LettersRoom) {
  const { listTemplates, showTemplate, saveTemplate, showLetterhead, saveLetterhead, previewTemplate } =
    letters
  const { lettersOfAkte, letterForm, draftLetter, previewLetter, queueLetter, withdrawDispatch } = letters
  const { printQueue, openBatch, markPrinted, decideNotified, settleUnknown, sendMails, hearBounce } = letters
  return {
    knownFields: letters.KNOWN_FIELDS,
    letterheadFields: letters.LETTERHEAD_FIELDS,
    ...bind(room, {
      ...{ listTemplates, showTemplate, saveTemplate, showLetterhead, saveLetterhead, previewTemplate },
      ...{ lettersOfAkte, letterForm, draftLetter, previewLetter, queueLetter, withdrawDispatch },
      ...{ printQueue, openBatch, markPrinted, decideNotified, settleUnknown, sendMails, hearBounce },
    }),
  }
}
