import type { Hand } from '#ground/act/act.ts'
import type { Item, ItemFile, Note, Problem } from '../item.ts'
import type { IntakeRoom } from '../room.ts'

/** What a step works on. Bytes are read when they are needed; each read is checked by the store. */
export interface Job {
  readonly room: IntakeRoom
  readonly item: Item
  readonly files: readonly ItemFile[]
  bytes(file: ItemFile): Promise<Uint8Array>
  /** Says that the worker is still alive; long steps call it with each page. */
  beat(): Promise<void>
}

export type StepOutcome =
  | {
      readonly kind: 'done' | 'skipped'
      readonly notes?: readonly Note[]
      /** Something a person has to decide; later steps know it and go on as far as they can. */
      readonly problem?: { readonly name: Problem; readonly detail?: string }
      /** What it found, written in the transaction that ends the step. */
      readonly save?: (hand: Hand) => Promise<void>
    }
  /** A program is missing. */
  | { readonly kind: 'waiting'; readonly part: string; readonly detail?: string }
  /** Nothing goes on from here by itself. */
  | { readonly kind: 'quarantined'; readonly name: string; readonly save?: (hand: Hand) => Promise<void> }
  | {
      readonly kind: 'parted'
      readonly save: (hand: Hand) => Promise<void>
      readonly notes?: readonly Note[]
    }

export type StepWork = (job: Job) => Promise<StepOutcome>

export const skipped: StepOutcome = { kind: 'skipped' }

/** Kinds with pages that can be drawn. */
const PAGED = ['pdf', 'jpeg', 'png', 'tiff', 'heic'] as const
export type Paged = (typeof PAGED)[number]

export const isPaged = (kind: string | null): kind is Paged =>
  (PAGED as readonly (string | null)[]).includes(kind)

/** The reader of documents broke or took too long: tried again, then a person is asked. */
export class ReaderTrouble extends Error {
  override readonly name = 'ReaderTrouble'
}
