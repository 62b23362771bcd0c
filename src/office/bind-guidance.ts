import { bind } from './bind.ts'
import type { CounsellingRoom } from './counselling/index.ts'
import * as guidance from './guidance/index.ts'

/** The counselling record, for the faces of the counselling alone. */
export function bindGuidance(counselling: CounsellingRoom, scan?: guidance.GuidanceOptions['scan']) {
  const room = guidance.openGuidance({ counselling, ...(scan && { scan }) })
  guidance.tellOwnData(room)
  const { readFacts, saveFacts, readPlan, printPlan, calendarOf } = guidance
  const { setGoal, endGoal, agreeStep, endStep, addNote, removeNote } = guidance
  const { setFollowUp, finishFollowUp, readFollowUps } = guidance
  const { bookTalk, endTalk, cancelTalk, bookInterpreter, changeInterpreter } = guidance
  const { addDocument, readDocuments, openDocument, removeDocument, signOnPaper } = guidance
  const { proposeToFile, readToFile, deliverToFile } = guidance
  return {
    room,
    groups: guidance.GROUPS,
    readGroup: guidance.readGroup,
    factsOf: guidance.factsOf,
    typeFact: guidance.typeFact,
    places: guidance.PLACES,
    documentBytesMax: guidance.DOCUMENT_BYTES_MAX,
    ...bind(room, {
      ...{ readFacts, saveFacts, readPlan, printPlan, calendarOf },
      ...{ setGoal, endGoal, agreeStep, endStep, addNote, removeNote },
      ...{ setFollowUp, finishFollowUp, readFollowUps },
      ...{ bookTalk, endTalk, cancelTalk, bookInterpreter, changeInterpreter },
      ...{ addDocument, readDocuments, openDocument, removeDocument, signOnPaper },
      ...{ proposeToFile, readToFile, deliverToFile },
    }),
  }
}
