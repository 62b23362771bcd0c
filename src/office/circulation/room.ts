import type { CasefilesRoom } from '#office/casefiles/index.ts'

/** What the acts of this module share inside one process. */
export interface CirculationRoom {
  readonly files: CasefilesRoom
  readonly ground: CasefilesRoom['ground']
  /** Stands at the head of protocols. */
  readonly officeName: string
}

export function openCirculation(it: Omit<CirculationRoom, 'ground'>): CirculationRoom {
  return { ...it, ground: it.files.ground }
}
