/** The door of banking: what a bank reads (transfer codes, references) and what a bank writes (statements). */
export { checkIban, shortIban, showIban, type IbanFault, type IbanVerdict } from './iban.ts'
export { checkDigits, rest97 } from './mod97.ts'
export { creditorReference, readCreditorReference, showCreditorReference } from './creditor-reference.ts'
export { isTransferCode, LARGEST_VERSION, transferCode } from './transfer-code.ts'
export type { Transfer, TransferCode, TransferFault } from './transfer-code.ts'
export { readCamt053 } from './read-camt053.ts'
export { MOST_BYTES as MOST_STATEMENT_BYTES } from './message-tree.ts'
export type { Balance, CamtFault, CamtRefusal, EntryItem, Statement, StatementEntry } from './statement.ts'
