import type { Ground } from '#ground/act/act.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'
import type { ReceptionRoom } from '#office/reception/index.ts'

export interface OutageRoom {
  readonly ground: Ground
  readonly catalogue: CatalogueBook
  readonly reception: ReceptionRoom
}
