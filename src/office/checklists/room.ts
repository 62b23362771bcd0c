import type { Ground } from '#ground/act/act.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'

export interface ChecklistsRoom {
  readonly ground: Ground
  /** The office's own catalogue, as it is edited. */
  readonly catalogue: CatalogueBook
  /** Lists one network may save in a quarter of an hour. */
  readonly listsPerNetwork: number
}

/** A shelter or a library shares one address; nobody fills the table from one. */
const LISTS_PER_NETWORK = 60

export function openChecklists(
  room: Pick<ChecklistsRoom, 'ground' | 'catalogue'> & Partial<ChecklistsRoom>,
): ChecklistsRoom {
  return { listsPerNetwork: LISTS_PER_NETWORK, ...room }
}
