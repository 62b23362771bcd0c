import type { Pages } from '#ground/pages/index.ts'
import type { CasefilesRoom } from '#office/casefiles/index.ts'

/** What the acts of this module share inside one process. */
export interface InspectionRoom {
  readonly ground: CasefilesRoom['ground']
  readonly files: CasefilesRoom
  readonly pages: Pages
  /** Stands at the head of the list that goes along. */
  readonly office: { readonly authority: string; readonly name: string }
}

export function openInspections(it: Omit<InspectionRoom, 'ground'>): InspectionRoom {
  return { ...it, ground: it.files.ground }
}
