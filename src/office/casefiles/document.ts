export const DIRECTIONS = ['incoming', 'outgoing', 'internal'] as const
export type Direction = (typeof DIRECTIONS)[number]
export type FileRole = 'original' | 'pdfa' | 'transfer-note' | 'redacted' | 'proof'

/** Primary file of xdomea: the bytes as they lie in the store, under an id of their own. */
export interface PrimaryFile {
  readonly id: string
  readonly version: string
  readonly role: FileRole
  readonly name: string
  readonly mime: string
  readonly bytes: number
  readonly sha256: Uint8Array
  /** Id in the store. */
  readonly object: string
  readonly pages: number | null
}

export interface Version {
  readonly id: string
  readonly document: string
  readonly number: number
  readonly note: string
  readonly madeAt: Temporal.Instant
  readonly madeBy: string
  readonly files: readonly PrimaryFile[]
}

/** Dokument of xdomea. Drafts have no number; registered is final, cancelled (storniert) stays visible. */
export interface FileDocument {
  readonly id: string
  readonly site: number
  readonly akte: string | null
  readonly vorgang: string | null
  readonly number: number | null
  readonly subject: string
  readonly direction: Direction
  readonly type: string | null
  readonly state: 'draft' | 'registered' | 'cancelled'
  /** Null: as its Akte. */
  readonly level: 'team' | 'need-to-know' | null
  readonly letterDate: Temporal.PlainDate | null
  readonly receivedOn: Temporal.PlainDate | null
  readonly sentOn: Temporal.PlainDate | null
  readonly sender: string
  readonly recipient: string
  readonly foreignReference: string
  readonly language: string
  readonly visit: string | null
  readonly createdAt: Temporal.Instant
  readonly createdBy: string
  readonly cancelledWhy: string | null
  readonly revision: number
}

export interface DocumentWithVersions extends FileDocument {
  readonly versions: readonly Version[]
}

/** A note, highlight or stamp over a page; lengths are shares of the page (0 to 1), from its upper left corner. */
export interface Mark {
  readonly id: string
  readonly document: string
  readonly version: string
  readonly page: number
  readonly kind: 'note' | 'highlight' | 'stamp'
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly words: string
  readonly madeBy: string
  readonly madeAt: Temporal.Instant
}

const SUBJECT_MAX = 300

/** What the eye reads: one line, no control characters; null when nothing is left or it is too long. */
export function readSubject(typed: string): string | null {
  const line = typed.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  return line === '' || line.length > SUBJECT_MAX ? null : line
}

/** A file's name as it came, without what could lead elsewhere; never empty, at most 400 characters. */
export function readFileName(typed: string): string {
  const plain = typed
    .replace(/[/\\]/gu, '_')
    .replace(/\p{Cc}/gu, '')
    .trim()
  if (plain === '' || /^\.+$/u.test(plain)) return 'ohne Namen'
  if (plain.length <= 400) return plain
  const ending = /\.[A-Za-z0-9]{1,8}$/u.exec(plain)?.[0] ?? ''
  return plain.slice(0, 400 - ending.length) + ending
}
