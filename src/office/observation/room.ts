import type { Ground } from '#ground/act/act.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'

export interface ObservationRoom {
  readonly ground: Ground
  readonly catalogue: CatalogueBook
}
