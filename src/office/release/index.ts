/** The door of the release module: places given by lot, friction, limits, the public feed of what is free. */
export { announce, type AnnounceReleaseRefusal } from './announce.ts'
export { withdrawRelease, type WithdrawRefusal } from './withdraw.ts'
export { enter, type EnterCommand, type EnterRefusal } from './enter.ts'
export type { Entered } from './enter-writer.ts'
export { leaveDraw, type LeaveRefusal } from './leave.ts'
export { entryStatus, type EntryStatus } from './status.ts'
export { findEntrant, type Entrant } from './entrant.ts'
export { drawDue } from './hold-draw.ts'
export { drawsFor, findRelease, listReleases, publicDraw } from './public-draw.ts'
export { faultsOf, orderOf, type DrawFault, type PublicDraw, type PublicEntry } from './draw.ts'
export {
  DAYTIMES,
  type Daytime,
  type Entry,
  type EntryState,
  type NewRelease,
  type Release,
  type Stage,
} from './release.ts'
export { askProof, takeProof, type ProofAsked, type ProofRefusal, type ProofSent } from './proof.ts'
export { MATURE_SECONDS } from './form-token.ts'
export { counts, PROOFS, suggestedGuard, type Guard } from './guard.ts'
export { setGuard } from './set-guard.ts'
export type { ReachRefusal } from './reach-limit.ts'
export { tidyRelease } from './tidy.ts'
export { openRelease, type ReleaseRoom } from './room.ts'
export { releasePermissions } from './permissions.ts'
export { LOOK_MINUTES, nextFreeFor, type NextFree } from './next-free.ts'
export { bookFairly, proofOf, type BookFairlyRefusal } from './book-fairly.ts'
