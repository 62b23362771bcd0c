import type { Ground } from '#ground/act/act.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'
import type { ReceiptsRoom } from '#office/receipts/index.ts'
import type { ReceptionRoom } from '#office/reception/index.ts'

/** What the acts of this module share inside one process. */
export interface HandInRoom {
  readonly ground: Ground
  readonly catalogue: CatalogueBook
  readonly receipts: ReceiptsRoom
  readonly reception: ReceptionRoom
}
