/** What a bank says happened on an account between two balances (camt.053). Money is signed cents: what came in is positive. */
export interface Statement {
  /** As the bank numbered it; unique for an account. */
  readonly id: string
  /** IBAN, or what the bank uses instead. */
  readonly account: string
  readonly number: string | null
  readonly opening: Balance
  readonly closing: Balance
  /** What is booked; what is only announced stands in `pending`. Opening plus these is closing, to the cent. */
  readonly entries: readonly StatementEntry[]
  /** How many entries were announced and not booked: they come again. */
  readonly pending: number
}

export interface Balance {
  readonly cents: number
  readonly on: Temporal.PlainDate
}

/** One line of the account. */
export interface StatementEntry {
  /** 1 for the first of its statement. */
  readonly no: number
  /** Line of the file it begins in. */
  readonly line: number
  readonly cents: number
  readonly bookedOn: Temporal.PlainDate
  readonly valueOn: Temporal.PlainDate | null
  /** Given by the bank that keeps the account; null where it says nothing or `NONREF`. */
  readonly bankReference: string | null
  /** Place of the entry in the statement as the bank counts; null where it says nothing. */
  readonly entryReference: string | null
  /** The bank takes back an earlier entry. */
  readonly reversal: boolean
  /** Domain, family, subfamily, e.g. `PMNT/RCDT/ESCT`; proprietary codes follow a colon. */
  readonly kind: string
  /** At least one; they add up to the entry. */
  readonly items: readonly EntryItem[]
  /** Several transfers in one sum, and the bank did not say (or not rightly) how it is made up: one item of the whole sum. */
  readonly unsplit: boolean
}

/** One transfer: an entry is one, or a batch of many. */
export interface EntryItem {
  readonly no: number
  readonly cents: number
  /** What the payer wrote, in one line; empty when nothing. */
  readonly text: string
  /** Structured reference (ISO 11649 or the creditor's own). */
  readonly creditorReference: string | null
  readonly endToEndId: string | null
  readonly bankReference: string | null
  /** The other side: who paid, or who got it. */
  readonly party: string | null
  readonly partyAccount: string | null
  /** A transfer or debit that came back. */
  readonly returned: boolean
  /** ISO 20022 code, e.g. `AC04`. */
  readonly returnReason: string | null
  /** What was ordered in another currency; the bank changed it. */
  readonly instructed: { readonly currency: string; readonly amount: string } | null
}

export type CamtRefusal =
  | 'too-large'
  | 'not-text'
  | 'has-dtd'
  | 'not-xml'
  | 'not-camt053'
  | 'unknown-version'
  | 'missing'
  | 'too-long'
  | 'too-many'
  | 'not-an-amount'
  | 'negative-amount'
  | 'amount-too-large'
  | 'not-in-cents'
  | 'not-a-date'
  | 'unknown-direction'
  | 'unknown-status'
  | 'account-not-in-euro'
  | 'entry-in-other-currency'
  | 'no-balance'
  | 'does-not-add-up'
  | 'statement-twice'

/** Why a file is no statement we can take. Nothing of it was taken. */
export interface CamtFault {
  readonly ok: false
  readonly refusal: CamtRefusal
  /** 1 for the first line of the file; null when the file as a whole is meant. */
  readonly line: number | null
  /** Where in the message, e.g. `Stmt/Ntry/Amt`; empty when the file as a whole is meant. */
  readonly path: string
  /** What stands there instead, at most 200 signs; amounts that do not add up in cents. */
  readonly found: string
}
