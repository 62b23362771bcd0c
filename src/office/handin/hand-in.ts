import type { ReadPerson } from '#office/people/index.ts'
import type { FileKind, FileNote } from './file-kind.ts'

/** A hand-in and its documents. */

/** `seen`: the original was seen and given back; `kept`: the office keeps the original; `copy`: only a copy came. */
export const DOCUMENT_FORMS = ['seen', 'copy', 'kept'] as const
export type DocumentForm = (typeof DOCUMENT_FORMS)[number]
/** How far the office is with it: nobody has looked; the case worker has; it stands in the file. */
export type DocumentState = 'new' | 'seen' | 'filed'

export const PAGES_MAX = 999
export const DOCUMENTS_MAX = 60

export interface HandInFile {
  readonly id: string
  readonly document: string
  readonly name: string
  readonly kind: FileKind
  readonly bytes: number
  readonly notes: readonly FileNote[]
  readonly scan: 'not-scanned' | 'clean' | 'infected'
  readonly sha256: Uint8Array
}

export interface HandInDocument {
  readonly id: string
  readonly handIn: string
  readonly type: string | null
  readonly title: string
  readonly form: DocumentForm
  readonly pages: number
  readonly state: DocumentState
  readonly stateAt: Temporal.Instant
  readonly files: readonly HandInFile[]
}

export interface HandIn {
  readonly id: string
  readonly site: number
  readonly state: 'open' | 'received'
  readonly way: 'desk' | 'letterbox'
  readonly visit: string | null
  readonly person: string | null
  readonly sender: string
  readonly language: string
  readonly openedAt: Temporal.Instant
  readonly receivedAt: Temporal.Instant | null
}

/** For whom something is handed in, as the reception says it. */
export type Whose =
  /** By the number of a ticket of today. */
  | { readonly by: 'number'; readonly number: string }
  /** Somebody the office has found. */
  | { readonly by: 'person'; readonly person: string }
  | { readonly by: 'typed'; readonly person: ReadPerson }
  /** A letter whose sender has to be found out. */
  | { readonly by: 'unknown'; readonly sender: string }

/** Days something is kept at the longest: drafts nobody went on with, hand-ins whose documents are all in the file, others. */
export const KEPT_DAYS = { draft: 14, filed: 30, most: 180 }
