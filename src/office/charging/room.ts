import type { Ground } from '#ground/act/act.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'
import type { ClaimsRoom } from '#office/claims/index.ts'

export interface ChargingRoom {
  readonly ground: Ground
  /** Which fees belong to a concern. */
  readonly catalogue: CatalogueBook
  readonly claims: ClaimsRoom
}

export function openCharging(room: ChargingRoom): ChargingRoom {
  return room
}
