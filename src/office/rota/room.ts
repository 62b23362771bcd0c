import type { Ground } from '#ground/act/act.ts'
import type { Room as PlacesRoom } from '#office/appointments/index.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'

export interface RotaRoom {
  readonly ground: Ground
  readonly catalogue: CatalogueBook
  readonly places: PlacesRoom
}

export function openRota(room: RotaRoom): RotaRoom {
  return room
}
