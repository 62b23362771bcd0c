import type { Ground } from '#ground/act/act.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'

export interface ProcedureRoom {
  readonly ground: Ground
  readonly catalogue: CatalogueBook
}

export function openProcedures(room: ProcedureRoom): ProcedureRoom {
  return room
}
