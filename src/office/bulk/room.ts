import type { Ground } from '#ground/act/act.ts'
import type { PageKind, Pages } from '#ground/pages/index.ts'
import type { VirusVerdict } from '#ground/scanning/index.ts'
import type { Store } from '#ground/store/index.ts'
import type { CasefilesRoom } from '#office/casefiles/index.ts'

export interface BulkOptions {
  /** Folders of the server: what is taken in lies below the first, what is taken out is put below the second. */
  readonly importFolder: string | null
  readonly exportFolder: string | null
  /** Throws ScannerProblem while the virus scanner is away. Null: there is none. */
  readonly scan: ((bytes: Uint8Array) => Promise<VirusVerdict>) | null
  /** Whether it answers now; without it somebody has to take it upon themselves. */
  readonly hasScanner?: () => Promise<boolean>
  /** The words of each page of a scan; throws when it cannot be drawn or read. Null: nobody reads. */
  readonly readScan?: ((kind: PageKind, bytes: Uint8Array) => Promise<readonly string[]>) | null
  readonly canReadScans?: () => boolean
  /** Akten that are worked on at the same moment. */
  readonly lanes?: number
}

export interface BulkRoom extends Required<BulkOptions> {
  readonly ground: Ground
  readonly store: Store
  readonly pages: Pages
  readonly casefiles: CasefilesRoom
}

/** Leaves room on four cores for whoever is at the counter. */
const LANES = 3

export function openBulk(
  it: Pick<BulkRoom, 'ground' | 'pages' | 'casefiles'>,
  options: Partial<BulkOptions> = {},
): BulkRoom {
  return {
    ...it,
    store: it.casefiles.store,
    importFolder: options.importFolder ?? null,
    exportFolder: options.exportFolder ?? null,
    scan: options.scan ?? null,
    hasScanner: options.hasScanner ?? (() => Promise.resolve(Boolean(options.scan))),
    readScan: options.readScan ?? null,
    canReadScans: options.canReadScans ?? (() => Boolean(options.readScan)),
    lanes: options.lanes ?? LANES,
  }
}
