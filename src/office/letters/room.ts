import type { CasefilesRoom } from '#office/casefiles/index.ts'

/** What the acts of this module share inside one process. */
export interface LettersRoom {
  readonly files: CasefilesRoom
  readonly ground: CasefilesRoom['ground']
  /** The authority, until a letterhead says it better. */
  readonly officeName: string
}

export function openLetters(it: Omit<LettersRoom, 'ground'>): LettersRoom {
  return { ...it, ground: it.files.ground }
}
