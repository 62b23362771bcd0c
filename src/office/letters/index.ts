/** The door of the letters: templates, drafts of the Akte, and how a letter leaves the house. */
export { letterPermissions } from './permissions.ts'
export { openLetters, type LettersRoom } from './room.ts'
export {
  listTemplates,
  saveLetterhead,
  saveTemplate,
  showLetterhead,
  showTemplate,
  type ListedTemplate,
  type NewTemplate,
  type TemplateHistory,
  type TemplateRefusal,
} from './edit-template.ts'
export { previewTemplate } from './preview-template.ts'
export type { Template, TemplateFault, TemplateForm } from './template.ts'
export { FIELD_KINDS, KNOWN_FIELDS, type Field, type FieldKind } from './fields.ts'
export { LETTERHEAD_FIELDS, type Letterhead, type LetterheadVersion } from './letterhead.ts'
export type { Address, AddressFault } from './address.ts'
export type { Value, Values } from './condition.ts'
export type { Missing } from './fill.ts'
export type { ComposeRefusal, LetterOrder } from './compose.ts'
export { draftLetter, previewLetter, type DraftLetter, type DraftRefusal } from './draft-letter.ts'
export {
  letterForm,
  lettersOfAkte,
  type FileLetters,
  type LetterForm,
  type SeenDispatch,
  type SeenLetter,
} from './look.ts'
export { queueLetter, withdrawDispatch, type QueueLetter, type QueueRefusal } from './dispatch.ts'
export {
  markPrinted,
  openBatch,
  printQueue,
  type MarkPrinted,
  type PrintQueue,
  type PrintRefusal,
  type QueuedLetter,
} from './print-queue.ts'
export { decideNotified, type DecideNotified, type NotifiedRefusal } from './notified.ts'
export { settleUnknown, type SettleUnknown } from './settle-unknown.ts'
export { hearBounce, letterRoutes, LETTERS_QUEUE, sendMails, type Post } from './send-mails.ts'
export { BASES, CHANNELS, type Basis, type Dispatch, type Letter } from './letter.ts'
