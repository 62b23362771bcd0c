/** The door of the remedies: which one is open against a decision, where and how long, and when a letter is notified. */
export {
  DECISIONS,
  isDecision,
  PROCEDURES,
  remedyTable,
  WAYS,
  type Decision,
  type Procedure,
  type RemedyRow,
  type Way,
} from './remedy-table.ts'
export {
  instructionFor,
  lastDayFor,
  notifiedHint,
  writtenFormOf,
  type Forum,
  type Instruction,
  type NotifiedHint,
  type RemedyRefusal,
} from './remedy.ts'
