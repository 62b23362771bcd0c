/** The door of the bankbook: what the bank says, and what is handed to the city's accounting. */
export { bankbookPermissions } from './permissions.ts'
export { openBankbook, type BankbookRoom } from './room.ts'
export { saveAccount, type SaveAccount, type SaveAccountRefusal } from './save-account.ts'
export {
  importStatement,
  type Imported,
  type ImportRefusal,
  type ImportStatement,
} from './import-statement.ts'
export { assignEntry, type AssignEntry, type AssignRefusal } from './assign-entry.ts'
export { unassignEntry, type UnassignEntry, type UnassignEntryRefusal } from './unassign-entry.ts'
export { noteEntry, type NoteEntry, type NoteRefusal } from './note-entry.ts'
export {
  readBank,
  readEntry,
  type BankAccount,
  type BankView,
  type ShownEntry,
  type ShownProposal,
} from './read-bank.ts'
export { readWaiting } from './read-waiting.ts'
export type { WaitingEntries } from './waiting-store.ts'
export { runExport, type ExportRefusal } from './run-export.ts'
export { readExport, readExports } from './read-exports.ts'
export type { Run } from './export-store.ts'
export type { Entry, Import, Note } from './entry-store.ts'
