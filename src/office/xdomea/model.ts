/**
 * Files as they travel between authorities, in the shape of xdomea 4.0 and independent of its version: what a version
 * cannot say is left out when it is written, never bent. Ids are UUIDs and stay the same in every message.
 */

/** A UUID as it came: upper or lower case is kept, other systems find their object again by it. */
export type Uuid = string
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string
/** A moment, ISO 8601, as it came. */
export type Moment = string

export interface Address {
  readonly street?: string
  readonly houseNumber?: string
  readonly postBox?: string
  readonly postCode?: string
  readonly place?: string
  readonly extra?: string
}

/** A person or office that takes part. */
export interface Contact {
  readonly institution?: string
  readonly shortName?: string
  readonly unit?: string
  readonly salutation?: string
  readonly title?: string
  readonly familyName?: string
  readonly givenName?: string
  readonly task?: string
  readonly responsibility?: string
  /** Date of birth, of a person. */
  readonly born?: Day
  readonly addresses: readonly Address[]
}

export type Medium = 'electronic' | 'hybrid' | 'paper'
export type SecrecyGrade = 'top-secret' | 'secret' | 'confidential' | 'restricted' | 'open'

export interface Secrecy {
  readonly grade: SecrecyGrade
  /** Only xdomea 4.0 can say the rest. */
  readonly since?: Day
  readonly until?: Day
  readonly issuer?: string
  readonly remark?: string
}

export interface PlanUnit {
  readonly reference?: string
  readonly title?: string
  readonly shortTitle?: string
}

export interface General {
  readonly subject?: string
  readonly reference?: string
  /** The unit in charge (Federführung) and the one that keeps the file (Aktenführung). */
  readonly lead?: string
  readonly keeper?: string
  readonly secrecy?: Secrecy
  readonly remark?: string
  readonly medium?: Medium
  readonly planUnit?: PlanUnit
  /** xdomea 4.0 only. */
  readonly changedAt?: Moment
  readonly privacy?: string
}

/** What becomes of it: A archive, B to be appraised, V destroy; or a word two offices agreed on. */
export type Fate = 'A' | 'B' | 'V' | { readonly own: string }

export interface Disposal {
  /** Years the object must be kept. */
  readonly keep?: number | 'unlimited'
  readonly fate?: Fate
  readonly label?: string
  readonly proposal?: 'A' | 'V'
  /** xdomea 4.0 only. */
  readonly proposalReason?: string
  readonly keepUntil?: Day
  /** xdomea 4.0 only. */
  readonly transferUntil?: Day
}

export interface HistoryEntry {
  readonly field?: string
  readonly before?: string
  readonly after?: string
  readonly actor: string
  readonly at: Moment
  readonly remark?: string
  readonly action: string
}

export type StepState = 'future' | 'current' | 'done' | 'skipped'

/** One step of the course of business: what was ordered and what was done. */
export interface Step {
  readonly number: string
  readonly state: StepState
  readonly order: {
    readonly by: Contact
    readonly to: Contact
    readonly on: Day
    readonly text?: string
    readonly due?: Day
    readonly note?: string
  }
  readonly work?: {
    readonly by: Contact
    readonly on: Day
    readonly remark?: string
    readonly note?: string
  }
  /** xdomea 4.0 only: steps that run at the same time, and the version of the document that was signed. */
  readonly parallelTo: readonly string[]
  readonly version?: string
}

export interface Course {
  readonly id: Uuid
  readonly steps: readonly Step[]
}

export interface Period {
  readonly from?: Day
  readonly until?: Day
}

/** A cross reference to another object. */
export interface Reference {
  readonly id?: Uuid
  readonly kind?: 'akte' | 'dokument' | 'vorgang'
  readonly reference?: string
  readonly remark?: string
}

export interface FileHash {
  /** Hexadecimal, as it came. */
  readonly value: string
  /** `SHA-256`, `SHA-512` …; as the other side named it. */
  readonly algorithm?: string
}

export interface PrimaryFile {
  /** Name in the container; begins with a UUID of its own, never the document's. */
  readonly name: string
  readonly originalName?: string
  readonly creator?: string
  readonly at?: Moment
  /** Signed: inside the file, or in files beside it. */
  readonly signature?: 'embedded' | readonly string[]
  /** xdomea 4.0 only; in 3.x the checksum travels as an extension of ours. */
  readonly changedAt?: Moment
  readonly hash?: FileHash
}

export interface Format {
  /** A code of the list `dateiformat`; 100 is any other, with `otherName`. */
  readonly code: string
  readonly otherName?: string
  readonly version: string
  readonly file: PrimaryFile
}

export interface Version {
  readonly number: string
  readonly formats: readonly Format[]
}

interface Described {
  readonly id: Uuid
  /** Number within the object above. */
  readonly number?: number
  readonly general: General
  readonly type?: string
  readonly history: readonly HistoryEntry[]
  readonly courses: readonly Course[]
  readonly references: readonly Reference[]
}

export interface Dokument extends Described {
  readonly foreignReference?: string
  readonly receivedOn?: Day
  readonly sentOn?: Day
  readonly letterDate?: Day
  readonly regarding?: string
  readonly here?: string
  readonly editor?: string
  readonly versions: readonly Version[]
  readonly attachments: readonly Dokument[]
  readonly authors: readonly Contact[]
  readonly readers: readonly Contact[]
}

interface Kept extends Described {
  /** Sent along so that the rest can be understood; not itself handed over. xdomea 4.0 only. */
  readonly context: boolean
  readonly disposal?: Disposal
  readonly period?: Period
  readonly contacts: readonly Contact[]
  readonly documents: readonly Dokument[]
  readonly closed?: boolean
  readonly closedOn?: Day
}

export interface Vorgang extends Kept {
  readonly kind: 'vorgang'
  readonly akteSubject?: string
  readonly parts: readonly Vorgang[]
}

export interface Akte extends Kept {
  readonly kind: 'akte'
  readonly place?: string
  readonly vorgaenge: readonly Vorgang[]
  readonly parts: readonly Akte[]
}

/** What a message carries at its top. */
export type Sent = Akte | Vorgang | (Dokument & { readonly kind: 'dokument' })
