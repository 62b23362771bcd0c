import type { Ground } from '#ground/act/act.ts'
import { PATIENCE, type Patience } from '#ground/print/index.ts'
import type { ReceptionRoom } from '#office/reception/index.ts'
import { createLines, type Lines } from './lines.ts'

/** What the acts of this module share inside one process. */
export interface PrintingRoom {
  readonly ground: Ground
  readonly reception: ReceptionRoom
  readonly patience: Patience
  /** Printers on this very machine are allowed: the virtual one of the demonstration at its port; `true`: those of tests. */
  readonly ownMachine: boolean | number
  readonly lines: Lines
}

export interface PrintingOptions {
  readonly patience?: Patience
  readonly ownMachine?: boolean | number
}

export function openPrinting(
  given: { readonly ground: Ground; readonly reception: ReceptionRoom },
  { patience = PATIENCE, ownMachine = false }: PrintingOptions = {},
): PrintingRoom {
  return { ...given, patience, ownMachine, lines: createLines() }
}
