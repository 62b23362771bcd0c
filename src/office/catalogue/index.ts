/** The door of the catalogue: what one can come for, what to bring, what it costs, who is responsible. */
export { cataloguePermissions } from './permissions.ts'
export { editEntry } from './edit-entry.ts'
export { discardDraft } from './discard-draft.ts'
export { publish } from './publish.ts'
export { revert } from './revert.ts'
export {
  countEdits,
  listChoices,
  listEntries,
  previewBook,
  showChangeSet,
  showEntry,
  showHistory,
  showTexts,
} from './read-editor.ts'
export { dayOf, readEntryForm } from './entry-form.ts'
export { ENTRY_FIELDS } from './entry-fields.ts'
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
export type { BookedAhead, Touch, TouchedBooking } from './touched.ts'
export type { Finding } from './finding.ts'
export type { FieldChange } from './diff.ts'
export type { Edit, EntryName } from './draft.ts'
export type { EntryField } from './entry-fields.ts'
export type { TypedEntry, WrongEntryField } from './entry-form.ts'
export type { AnyEntry, EntryKind } from './entry-kinds.ts'
export type { ChangeView, Choices, EntryLine, EntryView, HistoryLine, TextsView } from './read-editor.ts'
export type { Channel } from './entries.ts'
