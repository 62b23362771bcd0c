import type { CasefilesRoom } from '#office/casefiles/index.ts'

/** What the acts of this module share inside one process. */
export interface RetentionRoom {
  readonly files: CasefilesRoom
  readonly ground: CasefilesRoom['ground']
  /** Stands as the sender on messages to archives and other offices. */
  readonly officeName: string
}

export function openRetention(it: Omit<RetentionRoom, 'ground'>): RetentionRoom {
  return { ...it, ground: it.files.ground }
}
