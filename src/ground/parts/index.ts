/** The door of the parts: programs of the system that work on documents. */
export { findPart, howToInstall, PART_NAMES, tessdataOf, type Part, type PartName } from './find-parts.ts'
export { nice, runPart, type PartRun } from './run-part.ts'
