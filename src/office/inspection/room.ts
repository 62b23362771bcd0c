import type { Refusal } from '#ground/act/refusal.ts'
import type { Pages } from '#ground/pages/index.ts'
import type { CasefilesRoom } from '#office/casefiles/index.ts'

/** What the acts of this module share inside one process. */
export interface InspectionRoom {
  readonly ground: CasefilesRoom['ground']
  readonly files: CasefilesRoom
  readonly pages: Pages
  /** Stands at the head of the list that goes along. */
  readonly office: { readonly authority: string; readonly name: string }
  /** Milliseconds somebody waits at the screen while an inspection is put together; then it goes on by itself. */
  readonly wait: number
  /** What is being put together in this process, by who asked and for which inspection. */
  readonly underWay: Map<string, UnderWay>
}

/** `ended` is null as long as it goes on. Dies with the process: then the inspection is open as before. */
export interface UnderWay {
  readonly work: Promise<unknown>
  ended: Refusal | { readonly ok: true } | null
}

const WAIT = 4_000

export function openInspections({
  wait = WAIT,
  ...it
}: Omit<InspectionRoom, 'ground' | 'underWay' | 'wait'> & { readonly wait?: number }): InspectionRoom {
  return { ...it, wait, ground: it.files.ground, underWay: new Map() }
}
