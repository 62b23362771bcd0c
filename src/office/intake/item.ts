/** An item of the inbox and what happens to it. Pure. */

const SOURCES = ['upload', 'folder', 'mail', 'interface', 'hand-in', 'cut'] as const
export type Source = (typeof SOURCES)[number]

/** As colleagues and notes name the ways in. */
export const WAYS: Readonly<Record<Source, string>> = {
  upload: 'Hochgeladen',
  folder: 'Scanner-Ordner',
  mail: 'E-Mail',
  interface: 'Schnittstelle',
  'hand-in': 'Empfang',
  cut: 'Aus einem Stapel geschnitten',
}

const ITEM_STATES = [
  'working', // steps are going on
  'waiting', // a program is missing; goes on by itself when it is there
  'held', // a person has to decide; the original is kept
  'ready', // can be filed
  'parted', // a stack that was cut, a mail whose attachments became items
  'filed',
  'returned', // sent back, with a reason
  'quarantined', // a virus was found
  'destroyed',
] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** In this order. `lasting`: the PDF/A beside the original. */
export const STEPS = ['check', 'virus', 'cut', 'text', 'lasting', 'note'] as const
export type Step = (typeof STEPS)[number]
export type StepState = 'open' | 'running' | 'done' | 'skipped' | 'waiting' | 'failed'

export interface StepRow {
  readonly step: Step
  readonly state: StepState
  readonly tries: number
  /** The program it waits for. */
  readonly part: string | null
  readonly problem: string | null
  readonly changedAt: Temporal.Instant
}

/** What stands in the way of an item; a person reads it in words (`staff texts: intake.problems`). */
export type Problem =
  | 'empty'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'too-many-pages'
  | 'bomb'
  | 'kind-unknown'
  | 'active-content'
  | 'xfa'
  | 'infected'
  | 'scan-limit'
  | 'halves-differ'
  | 'given-up'

/** What is worth knowing and stands in nobody's way. */
export type Note =
  | 'garbage-before'
  | 'extension-differs'
  | 'duplicate'
  | 'signed'
  | 'xfa'
  | 'encrypted'
  | 'damaged'
  | 'large-pages'
  | 'no-text'
  | 'not-scanned'
  | 'sheets-taken-out'
  | 'blank-pages'
  | 'turned-pages'
  | 'poorly-read'
  | 'no-lasting-form'
  | 'drawn-lasting-form'
  | 'mail-broken'
  | 'halves'

export interface Item {
  readonly id: string
  readonly site: number
  readonly source: Source
  readonly state: ItemState
  readonly problem: Problem | null
  readonly detail: string
  readonly subject: string
  readonly sender: string
  readonly foreignReference: string
  readonly letterDate: Temporal.PlainDate | null
  readonly type: string | null
  readonly language: string
  readonly isScan: boolean
  readonly device: string
  readonly receivedAt: Temporal.Instant
  readonly receivedBy: string
  readonly parent: string | null
  readonly handIn: string | null
  readonly handInDocument: string | null
  readonly person: string | null
  readonly visit: string | null
  readonly reference: string | null
  readonly akte: string | null
  readonly document: string | null
  readonly version: string | null
  readonly filedAt: Temporal.Instant | null
  readonly filedBy: string | null
  readonly checkedBy: string | null
  readonly checkedAt: Temporal.Instant | null
  readonly checkedNote: string
  readonly notes: readonly string[]
}

export type Verdict = 'unchecked' | 'clean' | 'infected' | 'not-scanned'

export interface ItemFile {
  readonly id: string
  readonly position: number
  /** In the store, under the key of the item. */
  readonly object: string
  readonly sha256: Uint8Array
  readonly bytes: number
  readonly name: string
  readonly kind: string | null
  readonly mime: string
  readonly pages: number | null
  readonly verdict: Verdict
  readonly finding: string
}

export interface ItemPage {
  readonly position: number
  readonly file: string
  readonly number: number
  readonly rotation: 0 | 90 | 180 | 270
  readonly isTurned: boolean
  readonly isLeftOut: boolean
  readonly ink: number | null
  readonly codes: readonly string[]
  readonly readBy: 'pdf' | 'ocr' | 'nobody' | null
  readonly text: string
  readonly confidence: number | null
  readonly languages: readonly string[]
  readonly problem: string | null
}

export interface Rendition {
  readonly role: 'pdfa' | 'transfer-note'
  readonly object: string
  readonly sha256: Uint8Array
  readonly bytes: number
  readonly name: string
  readonly pages: number | null
}

const SETTLED: readonly StepState[] = ['done', 'skipped']

const isSettled = (state: StepState): boolean => SETTLED.includes(state)

/** The step that is next; null: all are through. */
export function nextStep(steps: readonly StepRow[]): StepRow | null {
  return steps.find(({ state }) => !isSettled(state)) ?? null
}

export const isThrough = (steps: readonly StepRow[]): boolean => steps.every(({ state }) => isSettled(state))

/** Nothing goes into an Akte that nobody looked through for viruses (unless the office switched that off). */
export function mayBeFiled(item: Pick<Item, 'state'>, files: readonly Pick<ItemFile, 'verdict'>[]): boolean {
  const isOpen = ['working', 'waiting', 'held', 'ready'].includes(item.state)
  return (
    isOpen &&
    files.length > 0 &&
    files.every(({ verdict }) => verdict === 'clean' || verdict === 'not-scanned')
  )
}

/** Days something is kept: pieces of an upload nobody goes on with, rows of what was filed, returned or parted. */
export const KEPT_DAYS = { upload: 3, parted: 30, returned: 30, filed: 365 } as const

/** Bytes of one file. */
export const FILE_BYTES_MAX = 512 * 1024 * 1024
/** Bytes of one piece of an upload. */
export const PIECE_BYTES_MAX = 4 * 1024 * 1024
/** Pages one item may have. */
export const PAGES_MAX = 3000

/** A subject for a person to correct: the file's name without its ending. */
export function subjectFrom(name: string): string {
  const plain = name
    .replace(/\.[A-Za-z0-9]{1,5}$/u, '')
    .replace(/[\p{Cc}\p{Cf}_\s]+/gu, ' ')
    .trim()
  return [...plain].slice(0, 200).join('')
}
