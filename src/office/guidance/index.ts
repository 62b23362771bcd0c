/** The door of the counselling record: situation, plan, talks, documents, and what goes to the file by consent. */
export { guidancePermissions } from './permissions.ts'
export { openGuidance, type GuidanceOptions, type GuidanceRoom, type ScanVerdict } from './room.ts'
export { factsOf, groupOf, GROUPS, readGroup, type Group } from './groups.ts'
export {
  factsIn,
  readFacts,
  saveFacts,
  type Contradictions,
  type FactPurpose,
  type SaidFact,
  type SaveFacts,
  type SeenFacts,
  type Situation,
} from './facts.ts'
export { readTypedDay, readTypedFact, showDay, typeFact, UNKNOWN_DAY, type FactFault } from './typed-fact.ts'
export {
  GOAL_STATES,
  INTERPRETING_STATES,
  PLACES,
  STEP_STATES,
  TALK_STATES,
  WHO,
  type FollowUp,
  type Goal,
  type Interpreting,
  type Note,
  type Step,
  type TalkDate,
} from './plan.ts'
export { agreeStep, agreeStepIn, endGoal, endStep, setGoal } from './agree.ts'
export { atCase, isId, lookAtCase, sideOf, type AtRefusal, type Within } from './at-case.ts'
export { addNote, finishFollowUp, readFollowUps, removeNote, setFollowUp, type DueFollowUp } from './notes.ts'
export { bookInterpreter, bookTalk, cancelTalk, changeInterpreter, endTalk } from './talks.ts'
export { readPlan, stepsIn, type Plan } from './read-plan.ts'
export { printPlan } from './plan-pdf.ts'
export { calendarOf } from './calendar.ts'
export {
  addDocument,
  openDocument,
  readDocuments,
  removeDocument,
  type Document,
  type OpenedDocument,
} from './documents.ts'
export { DOCUMENT_BYTES_MAX } from './document-kind.ts'
export { signOnPaper } from './sign-on-paper.ts'
export { proposeToFile, readToFile, type Proposed, type ToFileItem } from './to-file.ts'
export { deliverToFile, type FilePort, type Handed } from './deliver.ts'
export { tellOwnData } from './own-data.ts'
