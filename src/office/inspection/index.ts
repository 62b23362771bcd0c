/** The door of inspections (Akteneinsicht) and of bundles for courts. */
export { inspectionPermissions } from './permissions.ts'
export { openInspections, type InspectionRoom } from './room.ts'
export { WAYS, type Inspection, type Item, type MarkedArea, type Way } from './inspection.ts'
export { openInspection, type NewInspectionRequest, type OpenRefusal } from './open.ts'
export { chooseDocument, type Choice, type ChooseRefusal } from './choose.ts'
export { dropLeftovers } from './drop-leftovers.ts'
export { markAreas, markWord, unmarkArea, type MarkRefusal } from './mark.ts'
export { submissionOf, submitInspection, type SubmitRefusal } from './submit.ts'
export {
  giveInspection,
  releaseInspection,
  returnInspection,
  withdrawInspection,
  type ReleaseRefusal,
} from './release.ts'
export {
  fetchBundle,
  readInspection,
  readInspections,
  type Fetched,
  type ShownInspection,
  type ShownItem,
} from './read.ts'
