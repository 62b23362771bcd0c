import { bind } from './bind.ts'
import * as procedures from './procedures/index.ts'

/** Working checklists for the faces: their acts, and how two versions differ. */
export function bindProcedures(room: procedures.ProcedureRoom) {
  const { readProcedure, readProcedures, saveProcedure, restoreProcedure, takeOverCatalogue, diffSteps } =
    procedures
  return {
    ...{ diffSteps, bounds: procedures.BOUNDS, kinds: procedures.STEP_KINDS },
    ...bind(room, { readProcedure, readProcedures, saveProcedure, restoreProcedure, takeOverCatalogue }),
  }
}
