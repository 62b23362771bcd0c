import type { Ground } from '#ground/act/act.ts'
import type { CounsellingRoom } from '#office/counselling/index.ts'

/** What a scanner for malware said; `not-scanned`: there is none, or it could not say. */
export type ScanVerdict = 'clean' | 'infected' | 'not-scanned'

/** What the acts of the counselling record share inside one process. */
export interface GuidanceRoom {
  /** On the closed login, with the closed books. */
  readonly ground: Ground
  readonly counselling: CounsellingRoom
  /** Looks at bytes in memory; never throws. */
  readonly scan: (bytes: Uint8Array) => Promise<ScanVerdict>
}

export interface GuidanceOptions {
  readonly counselling: CounsellingRoom
  readonly scan?: GuidanceRoom['scan']
}

export function openGuidance({ counselling, scan }: GuidanceOptions): GuidanceRoom {
  return { ground: counselling.ground, counselling, scan: scan ?? (async () => 'not-scanned') }
}
