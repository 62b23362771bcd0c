/** The door of the catalogue: what one can come for, what to bring, what it costs, who is responsible. */
export { openCatalogue, type CatalogueRoom } from './room.ts'
export { shipped } from './the-catalogue.ts'
export { localHint, localName, localText } from './local-text.ts'
export type { CatalogueBook } from './book.ts'
export type {
  Catalogue,
  Concern,
  ConcernKey,
  Condition,
  DocumentType,
  FollowUp,
  LifeSituation,
  NeededDocument,
} from './catalogue.ts'
export type { ConcernAnswer, ConcernRefusal } from './concern-dates.ts'
export type { DocumentList, ListedDocument, Need, OneOfGroup } from './document-list.ts'
export type { Answers } from './questions.ts'
export type { ConcernFees, FeeLine } from './concern-fees.ts'
export type { LocalText, TextIn } from './local-text.ts'
export type { Responsibility, ResponsibilityQuestion } from './responsibility.ts'
export type { RuleFault } from './check-rules.ts'
export type { ResponsibilityRule, Team } from './responsibility-table.ts'
export type { Channel } from './entries.ts'
