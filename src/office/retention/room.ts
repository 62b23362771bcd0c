import type { VirusVerdict } from '#ground/scanning/index.ts'
import type { CasefilesRoom } from '#office/casefiles/index.ts'

/** Who looks at files of strangers, as the inbox does it: `elsewhere` means they were looked at before they came here. */
export interface Scanner {
  readonly virus: 'required' | 'when-there' | 'elsewhere'
  /** Throws ScannerProblem. */
  scan(bytes: Uint8Array): Promise<VirusVerdict>
}

/** What the acts of this module share inside one process. */
export interface RetentionRoom {
  readonly files: CasefilesRoom
  readonly ground: CasefilesRoom['ground']
  /** Stands as the sender on messages to archives and other offices. */
  readonly officeName: string
  readonly scanner: Scanner
}

export function openRetention(it: Omit<RetentionRoom, 'ground'>): RetentionRoom {
  return { ...it, ground: it.files.ground }
}
