import type { Pages } from '#ground/pages/index.ts'
import type { CasefilesRoom } from '#office/casefiles/index.ts'
import { openShelf, type Shelf } from './shelf.ts'

/** What the acts of this module share inside one process. */
export interface ViewingRoom {
  readonly files: Pick<CasefilesRoom, 'ground' | 'store'>
  readonly pages: Pages
  readonly shelf: Shelf
  /** Until when a look of this actor at this document counts as one look. */
  readonly looks: Map<string, Temporal.Instant>
}

const SHELF_BYTES = 128 * 1_048_576

export function openViewing(
  files: ViewingRoom['files'],
  pages: Pages,
  { shelfBytes = SHELF_BYTES }: { readonly shelfBytes?: number } = {},
): ViewingRoom {
  return { files, pages, shelf: openShelf(shelfBytes), looks: new Map() }
}
