import type { Ground } from '#ground/act/act.ts'
import type { Store } from '#ground/store/index.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'

/** What the acts of this module share inside one process. */
export interface CasefilesRoom {
  readonly ground: Ground
  readonly store: Store
  readonly catalogue: CatalogueBook
}

export function openCasefiles(it: CasefilesRoom): CasefilesRoom {
  return it
}
