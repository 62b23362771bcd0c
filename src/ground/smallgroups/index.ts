/** The door of the groups under five: what may be told, and what has to stand together or wait. */
export { groupsOf, joined, SMALLEST, type Count, type Group } from './told-together.ts'
export { fullFives } from './full-fives.ts'
export { suppressSmall, type SizedGroups, type Suppressed } from './suppress.ts'
