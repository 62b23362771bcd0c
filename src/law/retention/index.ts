/** The door of the retention rules: how long the law wants a file kept, as data and pure rules. */
export { EVENT_KINDS, retentionRules, rulesOn, type EventKind, type RetentionRule } from './rule-table.ts'
export {
  isDue,
  isTakeover,
  takeoverOf,
  termOfAkte,
  termOfDocument,
  type Applied,
  type Asked,
  type Fact,
  type Term,
} from './term.ts'
