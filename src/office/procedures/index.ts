/** The door of procedures: the working checklists of the office, one per concern, from the catalogue, with versions. */
export { procedurePermissions } from './permissions.ts'
export { openProcedures, type ProcedureRoom } from './room.ts'
export { BOUNDS, isAddress, STEP_KINDS, type Step, type StepKind } from './step.ts'
export { diffSteps, type StepChange } from './diff.ts'
export { readProcedure, readProcedures, type Procedure } from './read-procedures.ts'
export type { Version } from './version-store.ts'
export { restoreProcedure, saveProcedure, takeOverCatalogue } from './write-version.ts'
