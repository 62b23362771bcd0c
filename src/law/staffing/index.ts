/** Door: conventions and annual minutes of Personalbedarf as dated data. Pure. */
export {
  CONVENTION_KEYS,
  conventionFor,
  conventions,
  conventionsIn,
  countedOfCase,
  fractionOf,
  isSuperseded,
  keptOfYear,
  type Convention,
  type ConventionKey,
} from './conventions.ts'
export { annualMinutesFor, publishedMinutes, type PublishedMinutes } from './annual-minutes.ts'
export { workingTimeFor, workingTimeRows, type WorkingTimeRow } from './working-time.ts'
export type { OutsideValidity } from './in-year.ts'
