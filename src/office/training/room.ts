import type { Ground } from '#ground/act/act.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'

export interface TrainingRoom {
  readonly ground: Ground
  readonly catalogue: CatalogueBook
}

export function openTraining(room: TrainingRoom): TrainingRoom {
  return room
}
