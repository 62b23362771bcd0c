import type { Ground } from '#ground/act/act.ts'
import type { OfficeRules } from '#office/calling/index.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'

export interface SimulatorRoom {
  readonly ground: Ground
  readonly catalogue: CatalogueBook
  /** How a site calls and takes in, as it is set now. */
  readonly rulesOf: (site: number) => OfficeRules
}

export const openSimulator = (it: SimulatorRoom): SimulatorRoom => it
